namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>A shard of a stream.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parent">The shard that it came out of, whose records come first; null where there is none.</param>
internal sealed record Shard(string Id, string? Parent);
