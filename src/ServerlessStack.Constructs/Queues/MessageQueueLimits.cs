namespace ServerlessStack.Constructs;

/// <summary>What SQS accepts (SQS API reference, "SetQueueAttributes"; SQS guide, "Dead-letter queues").</summary>
internal static class MessageQueueLimits
{
    private const double LongestVisibilityTimeout = 43_200;
    private const double ShortestRetention = 60;
    private const int MostReceives = 1_000;

    public static void Check(Rules rules, MessageQueueProps props)
    {
        var deadLetters = props.DeadLetters.Retention;
        rules
            .Require(
                props.VisibilityTimeout is null || props.VisibilityTimeout.IsBetween(0, LongestVisibilityTimeout),
                () => $"VisibilityTimeout ({props.VisibilityTimeout!.InWords()}) must be whole seconds, 0 s to 43200 s, or SQS refuses the queue.")
            .Require(
                !deadLetters.IsKnown() || props.Retention.IsBetween(ShortestRetention, deadLetters.InSeconds() - 1),
                () => $"Retention ({props.Retention.InWords()}) must be whole seconds, 60 s or more and shorter than the dead-letter queue's {deadLetters.InWords()}, or dead letters expire before anybody sees them.")
            .Require(
                props.MaxReceiveCount is >= 1 and <= MostReceives,
                () => $"MaxReceiveCount ({props.MaxReceiveCount}) must be 1 to 1000, or SQS refuses the redrive policy.")
            .Require(
                props.AgeAlarm.IsBetween(1, double.MaxValue),
                () => $"AgeAlarm ({props.AgeAlarm.InWords()}) must be whole seconds, 1 s or more, or the alarm is always on.")
            .Check();
    }
}
