using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>The alarms of queues (SQS guide, "Available CloudWatch metrics for Amazon SQS").</summary>
internal static class QueueAlarms
{
    private static readonly Duration Period = Duration.Minutes(1);

    public static Alarm OnDeadLetters(Construct scope, Queue queue, int count) => new(scope, "DeadLetters", new AlarmProps
    {
        AlarmDescription = $"{PathOf(scope)}: events could not be delivered or processed and wait for a person.",
        Metric = queue.MetricApproximateNumberOfMessagesVisible(new MetricOptions { Period = Period, Statistic = "Maximum" }),
        Threshold = count,
        ComparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        EvaluationPeriods = 1,
        TreatMissingData = TreatMissingData.NOT_BREACHING,
    });

    public static Alarm OnAge(Construct scope, Queue queue, Duration age) => new(scope, "Age", new AlarmProps
    {
        AlarmDescription = $"{PathOf(scope)}: the oldest message waits longer than {age.InWords()}; its consumer is failing or too slow.",
        Metric = queue.MetricApproximateAgeOfOldestMessage(new MetricOptions { Period = Period, Statistic = "Maximum" }),
        Threshold = age.ToNumber(),
        ComparisonOperator = ComparisonOperator.GREATER_THAN_THRESHOLD,
        EvaluationPeriods = 3,
        TreatMissingData = TreatMissingData.NOT_BREACHING,
    });

    // The graph knows the queue already, and asks for its path once.
    private static string PathOf(Construct scope) => EventGraph.Of(scope).NodeOf(scope).Path;
}
