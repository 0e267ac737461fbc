using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>Statements of queue policies. They live with the queue, the consumer, so the stack of a source never needs those of its consumers.</summary>
internal static class QueuePolicies
{
    /// <summary>Lets a service send to the queue on behalf of one source, and of no other (IAM guide, "The confused deputy problem").</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="service">The service principal.</param>
    /// <param name="sourceArn">The ARN of the source.</param>
    public static void Accept(IQueue queue, string service, string sourceArn) =>
        queue.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Principals = [new ServicePrincipal(service)],
            Actions = ["sqs:SendMessage"],
            Resources = [queue.QueueArn],
            Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["ArnEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["aws:SourceArn"] = sourceArn },
            },
        }));
}
