using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every table → topic connection, each with its reason.</summary>
public static class TableToTopicDefaults
{
    /// <summary>10 changes a batch: the most that SNS takes at once, so a burst costs the fewest runs of the projection.</summary>
    public const int BatchSize = 10;

    /// <summary>20 retries of a batch that fails, halved each time: one bad change is soon alone, and a topic that is throttled for a moment loses nothing.</summary>
    public const int MaximumRetryAttempts = 20;

    /// <summary>20 hours: what the dead-letter queue names can then still be read, because the stream keeps it for 24.</summary>
    public static Duration MaximumRecordAge { get; } = Duration.Hours(20);
}
