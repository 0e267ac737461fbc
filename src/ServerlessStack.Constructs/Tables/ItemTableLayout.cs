using Amazon.CDK.AWS.DynamoDB;

namespace ServerlessStack.Constructs;

/// <summary>A table's checked keys.</summary>
/// <param name="PartitionKey">The partition key.</param>
/// <param name="SortKey">The sort key, if any.</param>
/// <param name="TimeToLive">The attribute that expires items, if any.</param>
internal sealed record ItemTableLayout(IAttribute PartitionKey, IAttribute? SortKey, string? TimeToLive)
{
    private const int LongestRecovery = 35;

    /// <summary>Reads the layout from the item's JSON shape.</summary>
    /// <param name="item">The item's type.</param>
    /// <param name="props">The table's properties.</param>
    /// <param name="rules">The table's rules.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="InvalidConstructException">A rule is broken.</exception>
    public static ItemTableLayout Of(Type item, ItemTableProps props, Rules rules)
    {
        var contract = JsonContract.Find(item);
        rules
            .Require(
                props.RecoveryDays is >= 1 and <= LongestRecovery,
                () => $"RecoveryDays ({props.RecoveryDays}) must be 1 to 35, or DynamoDB refuses the table.")
            .Require(contract is not null, () => JsonContract.Missing(item));
        var partition = contract is null ? null : ItemKeys.Find(contract, nameof(props.PartitionKey), props.PartitionKey, rules);
        var sort = contract is null || props.SortKey is null ? null : ItemKeys.Find(contract, nameof(props.SortKey), props.SortKey, rules);
        var expiry = contract is null || props.TimeToLive is null ? null : ItemKeys.Find(contract, nameof(props.TimeToLive), props.TimeToLive, rules);
        rules
            .Require(
                expiry is null || IsWhole(contract!.Property(props.TimeToLive!)!.PropertyType),
                () => $"TimeToLive ({props.TimeToLive}) must be a whole number of seconds since 1970, or DynamoDB never deletes an item, or deletes it at once.")
            .Require(
                props.SortKey != props.PartitionKey,
                () => $"SortKey ({props.SortKey}) must differ from the PartitionKey, or DynamoDB refuses the table.")
            .Require(
                props.TimeToLive is null || (props.TimeToLive != props.PartitionKey && props.TimeToLive != props.SortKey),
                () => $"TimeToLive ({props.TimeToLive}) must not be a key, or items could not be found by what makes them expire.")
            .Check();
        return new ItemTableLayout(partition!, sort, expiry?.Name);
    }

    private static bool IsWhole(Type type) =>
        Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64;
}
