namespace ServerlessStack.Contracts;

/// <summary>How often each article was viewed in one minute, as one shard of the click stream saw it. Counting the minute again writes the same item.</summary>
public sealed record ViewCounts
{
    /// <summary>The day, see <see cref="ViewDay"/>. It is the table's partition key, so that a day is one query.</summary>
    public required string Day { get; init; }

    /// <summary>The minute in UTC and the shard, such as <c>23:59/shardId-000000000000</c>. It is the table's sort key.</summary>
    public required string Window { get; init; }

    /// <summary>The views by <see cref="Contracts.Sku"/>.</summary>
    public required IReadOnlyDictionary<string, int> Products { get; init; }

    /// <summary>The views of articles that one minute had no more room for.</summary>
    public required int Others { get; init; }
}
