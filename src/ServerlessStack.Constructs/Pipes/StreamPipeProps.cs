using Amazon.CDK;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>How a pipe reads a table's stream or a Kinesis stream. Everything has a default, named in <see cref="StreamPipeDefaults"/>.</summary>
public sealed record StreamPipeProps
{
    /// <summary>
    /// The most records of one batch, 1 to what the consumer's service takes at once: 10 for topics, queues and buses, 500 for streams.
    /// Omitted: <see cref="StreamPipeDefaults.BatchSize"/> (EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
    /// </summary>
    public int BatchSize { get; init; } = StreamPipeDefaults.BatchSize;

    /// <summary>How long the pipe waits to fill a batch, whole seconds, 0 s to 300 s. Omitted: <see cref="StreamPipeDefaults.BatchingWindow"/>.</summary>
    public Duration BatchingWindow { get; init; } = StreamPipeDefaults.BatchingWindow;

    /// <summary>
    /// How often a failing batch is tried again, 0 to 10,000, before it is given up; meanwhile its shard waits. The dead-letter queue then holds where in the stream the records are,
    /// not the records themselves.
    /// Omitted: <see cref="StreamPipeDefaults.MaximumRetryAttempts"/>.
    /// </summary>
    public int MaximumRetryAttempts { get; init; } = StreamPipeDefaults.MaximumRetryAttempts;

    /// <summary>The age at which a record is no longer tried, whole seconds, from 60 s to what the source keeps: 86,400 s for a table's stream, 604,800 s for a Kinesis stream. Omitted: <see cref="StreamPipeDefaults.MaximumRecordAge"/>.</summary>
    public Duration MaximumRecordAge { get; init; } = StreamPipeDefaults.MaximumRecordAge;

    /// <summary>How many batches of one shard are processed at once, 1 to 10; records of one key stay in order. Omitted: <see cref="StreamPipeDefaults.ParallelizationFactor"/>.</summary>
    public int ParallelizationFactor { get; init; } = StreamPipeDefaults.ParallelizationFactor;

    /// <summary>The queue that receives what the pipe gives up. Omitted: the queue that the consumer's stack keeps for all dead letters.</summary>
    public IQueue? DeadLetters { get; init; }

    /// <summary>The retries, for the event graph.</summary>
    internal string InWords() => $"{MaximumRetryAttempts} retries within {MaximumRecordAge.InWords()}, the batch halved each time";
}
