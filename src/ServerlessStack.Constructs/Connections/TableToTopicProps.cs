using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a table → topic connection. Everything has a default, named in <see cref="TableToTopicDefaults"/>.</summary>
public sealed record TableToTopicProps
{
    /// <summary>The most changes that one run of the projection receives, 1 to 10, because SNS takes at most 10 events at once. Omitted: <see cref="TableToTopicDefaults.BatchSize"/> (EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").</summary>
    public int BatchSize { get; init; } = TableToTopicDefaults.BatchSize;

    /// <summary>
    /// How often a failing batch is tried again, 0 to 10,000, before it is given up; meanwhile its shard waits. The dead-letter queue then holds where in the stream the changes are,
    /// not the changes themselves, and a stream keeps them for 24 hours.
    /// Omitted: <see cref="TableToTopicDefaults.MaximumRetryAttempts"/>.
    /// </summary>
    public int MaximumRetryAttempts { get; init; } = TableToTopicDefaults.MaximumRetryAttempts;

    /// <summary>The age at which a change is no longer tried, 60 s to 86,400 s: a stream keeps a change no longer. Omitted: <see cref="TableToTopicDefaults.MaximumRecordAge"/>.</summary>
    public Duration MaximumRecordAge { get; init; } = TableToTopicDefaults.MaximumRecordAge;

    /// <summary>The connection's dead-letter queue. Omitted: <see cref="DeadLetterQueueDefaults"/>.</summary>
    public DeadLetterQueueProps DeadLetters { get; init; } = new();
}
