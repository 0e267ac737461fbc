using Amazon.CDK;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>Records, beside the code it is about, why a finding of cdk-nag or of the CloudFormation validation is accepted.</summary>
internal static class Acknowledgements
{
    /// <summary>
    /// cdk-nag's finding of a wildcard below an ARN. Its id holds the ARN as the template writes it, which across stacks is only known after synthesis, so cdk-nag itself
    /// cannot match this acknowledgement; the project's validation test masks the ARN and does.
    /// </summary>
    public const string WildcardBelowAnyArn = "AwsSolutions-IAM5[Resource::<arn>/*]";

    /// <summary>Accepts one finding on a construct and everything below it.</summary>
    /// <param name="subject">The construct.</param>
    /// <param name="rule">The rule's id, such as <c>AwsSolutions-S1</c>.</param>
    /// <param name="reason">Why it is right here; reviewers read it.</param>
    public static void Acknowledge(this IConstruct subject, string rule, string reason) =>
        subject.Acknowledge([rule], reason);

    /// <summary>Accepts several findings for one reason on a construct and everything below it.</summary>
    /// <param name="subject">The construct.</param>
    /// <param name="rules">The rules' ids.</param>
    /// <param name="reason">Why they are right here; reviewers read it.</param>
    public static void Acknowledge(this IConstruct subject, string[] rules, string reason) =>
        Validations.Of(subject).Acknowledge([.. rules.Select(rule => new Acknowledgment { Id = rule, Reason = reason })]);
}
