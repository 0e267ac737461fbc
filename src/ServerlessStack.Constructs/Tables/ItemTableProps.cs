namespace ServerlessStack.Constructs;

/// <summary>What can be said about a table. Everything has a default, named in <see cref="ItemTableDefaults"/>.</summary>
public sealed record ItemTableProps
{
    /// <summary>The item's property that is the partition key, such as <c>nameof(Order.Id)</c>. Omitted: <see cref="ItemTableDefaults.PartitionKey"/>. Changing it replaces the table.</summary>
    public string PartitionKey { get; init; } = ItemTableDefaults.PartitionKey;

    /// <summary>The item's property that is the sort key. Omitted: the table has none. Changing it replaces the table.</summary>
    public string? SortKey { get; init; }

    /// <summary>The item's property that holds the time, in seconds since 1970, after which DynamoDB deletes the item. Omitted: items stay.</summary>
    public string? TimeToLive { get; init; }

    /// <summary>How many days back the table can be restored to any second, 1 to 35. Omitted: <see cref="ItemTableDefaults.RecoveryDays"/> (DynamoDB guide, "Point-in-time backups").</summary>
    public int RecoveryDays { get; init; } = ItemTableDefaults.RecoveryDays;

    /// <summary>What happens to the items when the table is taken out of the template. Omitted: <see cref="ItemTableDefaults.Protection"/>.</summary>
    public DataProtection Protection { get; init; } = ItemTableDefaults.Protection;
}
