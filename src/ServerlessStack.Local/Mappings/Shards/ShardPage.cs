using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>Some records of a shard.</summary>
/// <param name="Records">The records, in their order.</param>
/// <param name="Next">Where to go on; null at the end of a shard that is closed.</param>
internal sealed record ShardPage(IReadOnlyList<SourceRecord> Records, string? Next);
