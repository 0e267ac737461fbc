using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>What is shown of queues; their alarms they bring themselves (SQS guide, "Available CloudWatch metrics for Amazon SQS").</summary>
internal static class QueueGraphs
{
    public static IEnumerable<Measurement> Of(CfnQueue queue, string resource)
    {
        var name = queue.AttrQueueName;
        yield return new() { Resource = resource, Graph = "Messages waiting", Metrics = [MetricOf("ApproximateNumberOfMessagesVisible", name)] };
        yield return new() { Resource = resource, Graph = "Age of the oldest message (s)", Metrics = [MetricOf("ApproximateAgeOfOldestMessage", name)] };
    }

    private static Metric MetricOf(string metric, string queue) => new("AWS/SQS", metric, "Maximum", ("QueueName", queue));
}
