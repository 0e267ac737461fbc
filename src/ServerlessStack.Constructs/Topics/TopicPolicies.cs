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
}
