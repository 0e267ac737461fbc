using Amazon.CDK;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>How Lambda reads a table's stream or a Kinesis stream for a function. Everything has a default, named in <see cref="StreamMappingDefaults"/>.</summary>
public sealed record StreamMappingProps
{
    /// <summary>The most records one invocation receives, 1 to 10,000. Omitted: <see cref="StreamMappingDefaults.BatchSize"/> (Lambda API reference, "CreateEventSourceMapping").</summary>
    public int BatchSize { get; init; } = StreamMappingDefaults.BatchSize;

    /// <summary>How long Lambda waits to fill a batch, whole seconds, 0 s to 300 s. Omitted: <see cref="StreamMappingDefaults.BatchingWindow"/>.</summary>
    public Duration BatchingWindow { get; init; } = StreamMappingDefaults.BatchingWindow;

    /// <summary>
    /// How often a failing batch is tried again, 0 to 10,000, before it is given up; meanwhile its shard waits. The dead-letter queue then holds where in the stream the records are,
    /// not the records themselves. Omitted: <see cref="StreamMappingDefaults.MaximumRetryAttempts"/>.
    /// </summary>
    public int MaximumRetryAttempts { get; init; } = StreamMappingDefaults.MaximumRetryAttempts;

    /// <summary>The age at which a record is no longer tried, whole seconds, from 60 s to what the source keeps: 86,400 s for a table's stream, 604,800 s for a Kinesis stream. Omitted: <see cref="StreamMappingDefaults.MaximumRecordAge"/>.</summary>
    public Duration MaximumRecordAge { get; init; } = StreamMappingDefaults.MaximumRecordAge;

    /// <summary>How many batches of one shard are processed at once, 1 to 10; records of one key stay in order. Omitted: <see cref="StreamMappingDefaults.ParallelizationFactor"/>.</summary>
    public int ParallelizationFactor { get; init; } = StreamMappingDefaults.ParallelizationFactor;

    /// <summary>
    /// The length of a tumbling window, whole seconds, 1 s to 900 s, over which invocations hand a state on; it excludes parallel batches of one shard.
    /// Omitted: no window (Lambda guide, "Tumbling windows").
    /// </summary>
    public Duration? TumblingWindow { get; init; }

    /// <summary>The queue that receives what Lambda gives up. Omitted: the function's on-failure queue.</summary>
    public IQueue? DeadLetters { get; init; }

    /// <summary>The retries, for the event graph.</summary>
    internal string InWords() => $"{MaximumRetryAttempts} retries within {MaximumRecordAge.InWords()}, the batch halved each time";
}
