using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a dead-letter queue. Everything has a default, named in <see cref="DeadLetterQueueDefaults"/>.</summary>
public sealed record DeadLetterQueueProps
{
    /// <summary>How long a dead letter is kept, 60 s to 1,209,600 s, counted from when its source received it. Omitted: <see cref="DeadLetterQueueDefaults.Retention"/> (SQS guide, "Dead-letter queues").</summary>
    public Duration Retention { get; init; } = DeadLetterQueueDefaults.Retention;

    /// <summary>How many dead letters set off the alarm, at least 1. Omitted: <see cref="DeadLetterQueueDefaults.AlarmThreshold"/>.</summary>
    public int AlarmThreshold { get; init; } = DeadLetterQueueDefaults.AlarmThreshold;
}
