using Amazon.CDK;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>Records, beside the code it is about, why a finding of cdk-nag or of the CloudFormation validation is accepted.</summary>
internal static class Acknowledgements
{
    /// <summary>Accepts one finding on a construct and everything below it.</summary>
    /// <param name="subject">The construct.</param>
    /// <param name="rule">The rule's id, such as <c>AwsSolutions-S1</c>.</param>
    /// <param name="reason">Why it is right here; reviewers read it.</param>
    public static void Acknowledge(this IConstruct subject, string rule, string reason) =>
        Validations.Of(subject).Acknowledge(new Acknowledgment { Id = rule, Reason = reason });
}
