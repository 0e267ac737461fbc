namespace ServerlessStack.Local.Mappings;

/// <summary>How sources are polled, for event-source mappings and for pipes.</summary>
internal sealed record PollingOptions
{
    /// <summary>How long a request to a queue without messages waits. 20 s when omitted, as on AWS.</summary>
    public TimeSpan QueueWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many batches of one queue are handled at once, unless the mapping says so. 5 when omitted, with which AWS begins before it scales up.</summary>
    public int QueueConcurrency { get; init; } = 5;

    /// <summary>The pause after a shard had nothing new. 200 ms when omitted; AWS asks a table's stream four times and a Kinesis stream once a second.</summary>
    public TimeSpan ShardPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often new shards are looked for. 10 s when omitted.</summary>
    public TimeSpan ShardSearch { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause before the first retry of a shard's batch; it doubles up to <see cref="LongestPause"/>. 200 ms when omitted; AWS gives no figure.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause between retries, and after a source did not answer. 5 s when omitted.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// When a queue's messages that failed become visible again. When their visibility timeout is over, if omitted, as on AWS; a test that cannot wait for minutes takes less, and has the same
    /// number of receives until a message is a dead letter.
    /// </summary>
    public TimeSpan? FailedVisibility { get; init; }

    /// <summary>How long a batch of a queue waits for a function that is throttled, before its messages are left to become visible again. 5 s when omitted.</summary>
    public TimeSpan ThrottlePatience { get; init; } = TimeSpan.FromSeconds(5);
}
