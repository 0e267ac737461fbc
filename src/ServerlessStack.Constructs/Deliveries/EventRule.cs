using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>An EventBridge rule with one target, its retries and its dead letters (EventBridge user guide, "Rules in Amazon EventBridge").</summary>
internal static class EventRule
{
    private const string Service = "events.amazonaws.com";

    /// <summary>Makes the rule.</summary>
    /// <param name="room">The construct that owns it, below the consumer.</param>
    /// <param name="bus">The name of the bus; <see langword="null"/> for the account's default bus.</param>
    /// <param name="pattern">Which events.</param>
    /// <param name="target">The consumer.</param>
    /// <param name="props">Its retries and dead letters.</param>
    /// <returns>The queue that receives what could not be handed over.</returns>
    public static IQueue Add(Construct room, string? bus, object pattern, RuleTarget target, DeliveryProps props)
    {
        var deadLetters = props.DeadLetters ?? target.DeadLetters();
        var rule = new CfnRule(room, "Rule", new CfnRuleProps
        {
            EventBusName = bus,
            EventPattern = pattern,
            Targets = new object[]
            {
                new CfnRule.TargetProperty
                {
                    Id = target.Id,
                    Arn = target.Arn,
                    InputPath = target.InputPath,
                    RoleArn = target.RoleArn,
                    KinesisParameters = target.Kinesis,
                    DeadLetterConfig = new CfnRule.DeadLetterConfigProperty { Arn = deadLetters.QueueArn },
                    RetryPolicy = new CfnRule.RetryPolicyProperty
                    {
                        MaximumRetryAttempts = props.MaximumRetryAttempts,
                        MaximumEventAgeInSeconds = props.MaximumEventAge.ToNumber(),
                    },
                },
            },
        });
        QueuePolicies.Accept(deadLetters, Service, rule.AttrArn);
        target.Admit(rule.AttrArn);
        return deadLetters;
    }
}
