using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>How the shards of a stream are polled, for an event-source mapping or a pipe.</summary>
/// <param name="Stream">The stream: of a table, or of Kinesis.</param>
/// <param name="Consumer">Whose poller it is, for the trail.</param>
internal sealed record StreamSettings(Arn Stream, string Consumer)
{
    /// <summary>Whether it begins with what comes from now on; with the oldest record when omitted.</summary>
    public bool StartsAtLatest { get; init; }

    /// <summary>How many records a batch has at most: 1 to 10,000; 100 when omitted.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>How long a batch is filled; not at all when omitted.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>How often a batch that failed is tried again; for ever when omitted.</summary>
    public int? MaximumRetries { get; init; }

    /// <summary>The age at which a record is given up; never when omitted.</summary>
    public TimeSpan? MaximumAge { get; init; }

    /// <summary>Whether a batch that failed is halved; false when omitted.</summary>
    public bool Bisects { get; init; }

    /// <summary>How many batches of a shard are handled at once, those with the same key in order: 1 to 10; 1 when omitted.</summary>
    public int ParallelizationFactor { get; init; } = 1;

    /// <summary>How long the function's windows are; none when omitted.</summary>
    public TimeSpan? TumblingWindow { get; init; }

    /// <summary>Which records are handled; the others are skipped.</summary>
    public RecordFilter Filter { get; init; } = RecordFilter.None;

    /// <summary>Who learns of batches that were given up; nobody when omitted.</summary>
    public Arn? OnFailure { get; init; }
}
