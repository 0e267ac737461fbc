using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>How far a shard was handled.</summary>
internal sealed record ShardCheckpoint
{
    /// <summary>The sequence number of the last record; null before the first one.</summary>
    public string? Sequence { get; init; }

    /// <summary>Whether the shard is closed and everything in it handled.</summary>
    public bool IsFinished { get; init; }

    /// <summary>When the open window began; null where none is open.</summary>
    public DateTimeOffset? WindowStart { get; init; }

    /// <summary>What the function remembers in the open window.</summary>
    public JsonNode? WindowState { get; init; }
}
