using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every dead-letter queue, each with its reason. Override one through <see cref="DeadLetterQueueProps"/>.</summary>
public static class DeadLetterQueueDefaults
{
    /// <summary>1 message: a dead letter is work that was not done, and each one needs a person.</summary>
    public const int AlarmThreshold = 1;

    /// <summary>14 days, the most SQS allows: longer than any source keeps a message, because a dead letter keeps the age it had there.</summary>
    public static Duration Retention { get; } = Duration.Days(14);
}
