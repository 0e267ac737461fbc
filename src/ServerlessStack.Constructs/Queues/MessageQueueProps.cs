using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about every queue of messages, standard or FIFO. Everything has a default, named in <see cref="WorkQueueDefaults"/>.</summary>
public abstract record MessageQueueProps
{
    private protected MessageQueueProps()
    {
    }

    /// <summary>
    /// How long a message stays hidden while it is being processed, 0 s to 43,200 s, and at least 6 × the timeout of the function that consumes it plus the batching window.
    /// Omitted: exactly that (Lambda guide, "Configuring a queue to use with Lambda").
    /// </summary>
    public Duration? VisibilityTimeout { get; init; }

    /// <summary>How long a message waits to be processed, at least 60 s and shorter than <see cref="DeadLetters"/> keep it. Omitted: <see cref="WorkQueueDefaults.Retention"/>.</summary>
    public Duration Retention { get; init; } = WorkQueueDefaults.Retention;

    /// <summary>How often a message is delivered before it becomes a dead letter, 1 to 1,000. Omitted: <see cref="WorkQueueDefaults.MaxReceiveCount"/>.</summary>
    public int MaxReceiveCount { get; init; } = WorkQueueDefaults.MaxReceiveCount;

    /// <summary>The age of the oldest message that sets off the alarm, above 0 s. Omitted: <see cref="WorkQueueDefaults.AgeAlarm"/>.</summary>
    public Duration AgeAlarm { get; init; } = WorkQueueDefaults.AgeAlarm;

    /// <summary>The queue's dead-letter queue. Omitted: <see cref="DeadLetterQueueDefaults"/>.</summary>
    public DeadLetterQueueProps DeadLetters { get; init; } = new();
}
