namespace ServerlessStack.Constructs;

/// <summary>The defaults of every table, each with its reason. Override one through <see cref="ItemTableProps"/>.</summary>
public static class ItemTableDefaults
{
    /// <summary>Retained, with deletion protection: the table is the system's memory.</summary>
    public const DataProtection Protection = DataProtection.Retained;

    /// <summary>The item property that is the partition key: the id, spread evenly.</summary>
    public const string PartitionKey = "Id";

    /// <summary>35 days, the longest point-in-time recovery: a mistake found at the next month's end can still be undone, at the same price.</summary>
    public const int RecoveryDays = 35;
}
