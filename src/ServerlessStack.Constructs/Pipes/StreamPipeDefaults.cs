using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every pipe from a stream, each with its reason. Override one through <see cref="StreamPipeProps"/>.</summary>
public static class StreamPipeDefaults
{
    /// <summary>10 records a batch: the most that topics, queues and buses take at once, so a burst costs the fewest runs of a projection.</summary>
    public const int BatchSize = 10;

    /// <summary>20 retries of a batch that fails, halved each time: one bad record is soon alone, and a consumer that is throttled for a moment loses nothing.</summary>
    public const int MaximumRetryAttempts = 20;

    /// <summary>One batch a shard at a time: in order, and as fast as most streams need.</summary>
    public const int ParallelizationFactor = 1;

    /// <summary>No window: latency before thrift.</summary>
    public static Duration BatchingWindow { get; } = Duration.Seconds(0);

    /// <summary>20 hours: what the dead-letter queue names can then still be read, because a table's stream keeps it for 24.</summary>
    public static Duration MaximumRecordAge { get; } = Duration.Hours(20);
}
