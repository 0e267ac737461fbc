namespace ServerlessStack.Constructs;

/// <summary>What SQS accepts, and what an alarm needs (SQS API reference, "SetQueueAttributes").</summary>
internal static class DeadLetterQueueLimits
{
    private const double ShortestRetention = 60;
    private const double LongestRetention = 1_209_600;

    public static void Check(Rules rules, DeadLetterQueueProps props) => rules
        .Require(
            props.Retention.IsBetween(ShortestRetention, LongestRetention),
            () => $"Retention ({props.Retention.InWords()}) must be whole seconds, 60 s to 1209600 s, or SQS refuses the queue.")
        .Require(
            props.AlarmThreshold >= 1,
            () => $"AlarmThreshold ({props.AlarmThreshold}) must be at least 1, or the alarm is always on.")
        .Check();
}
