using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every table → topic connection, each with its reason.</summary>
public static class TableToTopicDefaults
{
    /// <summary>10 changes a batch: one run of the projection for a burst, small enough to stay far below the 6 MB that an enrichment may take and answer.</summary>
    public const int BatchSize = 10;

    /// <summary>5 retries of a batch that fails, halved each time, so that one bad change stops holding up its shard within minutes.</summary>
    public const int MaximumRetryAttempts = 5;

    /// <summary>1 day: a change this old is no longer news; it goes to the dead-letter queue.</summary>
    public static Duration MaximumRecordAge { get; } = Duration.Days(1);
}
