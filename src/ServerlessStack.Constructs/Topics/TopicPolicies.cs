using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;

namespace ServerlessStack.Constructs;

/// <summary>Statements of topic policies. They live with the topic, the consumer, so the stack of a source never needs those of its consumers.</summary>
internal static class TopicPolicies
{
    /// <summary>
    /// Lets EventBridge's rules publish to the topic. The statement names no source, because EventBridge tells SNS none: with a condition the topic would refuse every event
    /// (EventBridge user guide, "Using resource-based policies for Amazon EventBridge": Amazon SNS permissions).
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="service">The service principal of rules.</param>
    public static void AcceptRules(Topic topic, string service) =>
        topic.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Principals = [new ServicePrincipal(service)],
            Actions = ["sns:Publish"],
            Resources = [topic.TopicArn],
        }));

    /// <summary>
    /// Lets the alarms of the topic's account publish to it. A topic with a policy of its own has lost the one that would let them
    /// (CloudWatch user guide, "Notifying users on alarm changes"; SNS guide, "Example cases for Amazon SNS access control").
    /// </summary>
    /// <param name="topic">The topic.</param>
    public static void AcceptAlarms(Topic topic) =>
        topic.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Principals = [new ServicePrincipal("cloudwatch.amazonaws.com")],
            Actions = ["sns:Publish"],
            Resources = [topic.TopicArn],
            Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["aws:SourceAccount"] = Stack.Of(topic).Account },
            },
        }));
}
