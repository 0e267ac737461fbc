namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>A stream that is read shard by shard.</summary>
internal interface IShardSource
{
    /// <summary>What the record of a discarded batch calls its place: <c>DDBStreamBatchInfo</c>.</summary>
    string BatchInfo { get; }

    /// <summary>The stream's shards.</summary>
    Task<IReadOnlyList<Shard>> ShardsAsync(CancellationToken cancellation);

    /// <summary>Where to begin to read.</summary>
    /// <param name="shard">The shard's id.</param>
    /// <param name="after">The sequence number behind which to begin; null for the end of the shard that <paramref name="isLatest"/> says.</param>
    /// <param name="isLatest">Whether only records from now on are wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<string> IteratorAsync(string shard, string? after, bool isLatest, CancellationToken cancellation);

    /// <summary>Reads records.</summary>
    /// <param name="shard">The shard's id.</param>
    /// <param name="iterator">Where to read.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ShardPage> ReadAsync(string shard, string iterator, int most, CancellationToken cancellation);
}
