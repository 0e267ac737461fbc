using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every work queue, each with its reason. Override one through <see cref="WorkQueueProps"/>.</summary>
public static class WorkQueueDefaults
{
    /// <summary>5 tries: enough for a dependency that restarts, few enough that a poison message leaves within minutes.</summary>
    public const int MaxReceiveCount = 5;

    /// <summary>6 × the function timeout: what the Lambda guide asks for, so that a batch that was throttled is not delivered a second time meanwhile.</summary>
    public const int VisibilityTimeoutsPerFunctionTimeout = 6;

    /// <summary>4 days: a fault that starts on a Friday evening is repaired before messages expire.</summary>
    public static Duration Retention { get; } = Duration.Days(4);

    /// <summary>15 minutes: longer than all retries of one message take with the default timeouts, so it means a consumer that does not keep up.</summary>
    public static Duration AgeAlarm { get; } = Duration.Minutes(15);

    /// <summary>60 seconds, 6 × the default function timeout, as long as no function consumes the queue.</summary>
    public static Duration VisibilityTimeout { get; } = Duration.Seconds(60);
}
