using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a bucket → function connection. Everything has a default, named in <see cref="BucketToFunctionDefaults"/>.</summary>
public sealed record BucketToFunctionProps
{
    /// <summary>Only keys that start with this. Omitted: all.</summary>
    public string? Prefix { get; init; }

    /// <summary>Only keys that end with this. Omitted: all.</summary>
    public string? Suffix { get; init; }

    /// <summary>How often EventBridge tries again to hand an event to Lambda, 0 to 185. Omitted: <see cref="BucketToFunctionDefaults.MaximumRetryAttempts"/> (EventBridge user guide, "How EventBridge retries delivering events").</summary>
    public int MaximumRetryAttempts { get; init; } = BucketToFunctionDefaults.MaximumRetryAttempts;

    /// <summary>How long EventBridge tries, 60 s to 86,400 s. Omitted: <see cref="BucketToFunctionDefaults.MaximumEventAge"/>.</summary>
    public Duration MaximumEventAge { get; init; } = BucketToFunctionDefaults.MaximumEventAge;

    /// <summary>The connection's dead-letter queue. Omitted: <see cref="DeadLetterQueueDefaults"/>.</summary>
    public DeadLetterQueueProps DeadLetters { get; init; } = new();
}
