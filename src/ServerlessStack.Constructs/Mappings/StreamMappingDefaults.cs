using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every stream → function connection, each with its reason. Override one through <see cref="StreamMappingProps"/>.</summary>
public static class StreamMappingDefaults
{
    /// <summary>100 records a batch, Lambda's own default for streams: few enough for ten seconds, enough to keep up with a busy shard.</summary>
    public const int BatchSize = 100;

    /// <summary>20 retries of a batch that fails, halved each time: one bad record is soon alone, and a dependency that restarts loses nothing.</summary>
    public const int MaximumRetryAttempts = 20;

    /// <summary>One batch a shard at a time: in order, and as fast as most streams need.</summary>
    public const int ParallelizationFactor = 1;

    /// <summary>No window: latency before thrift.</summary>
    public static Duration BatchingWindow { get; } = Duration.Seconds(0);

    /// <summary>20 hours: what the dead-letter queue names can then still be read, because a table's stream keeps it for 24.</summary>
    public static Duration MaximumRecordAge { get; } = Duration.Hours(20);
}
