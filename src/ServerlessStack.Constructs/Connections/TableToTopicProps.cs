using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a table → topic connection. Everything has a default, named in <see cref="TableToTopicDefaults"/>.</summary>
public sealed record TableToTopicProps
{
    /// <summary>The most changes that one run of the projection receives, 1 to 10,000. Omitted: <see cref="TableToTopicDefaults.BatchSize"/>.</summary>
    public int BatchSize { get; init; } = TableToTopicDefaults.BatchSize;

    /// <summary>
    /// How often a failing batch is tried again, 0 to 10,000, before it goes to the dead-letter queue; meanwhile its shard waits.
    /// Omitted: <see cref="TableToTopicDefaults.MaximumRetryAttempts"/>.
    /// </summary>
    public int MaximumRetryAttempts { get; init; } = TableToTopicDefaults.MaximumRetryAttempts;

    /// <summary>The age at which a change is no longer tried but goes to the dead-letter queue, 60 s to 86,400 s: a stream keeps a change no longer. Omitted: <see cref="TableToTopicDefaults.MaximumRecordAge"/>.</summary>
    public Duration MaximumRecordAge { get; init; } = TableToTopicDefaults.MaximumRecordAge;
}
