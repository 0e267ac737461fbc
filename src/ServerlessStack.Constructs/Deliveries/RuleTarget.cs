using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>A consumer, as an EventBridge rule addresses it.</summary>
internal sealed record RuleTarget
{
    /// <summary>The target's id in its rule, such as <c>Queue</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The consumer's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>Where undelivered events go when the connection names no other queue. Asked for only then: a stack's own queue is made by the first who needs it.</summary>
    public required Func<IQueue> DeadLetters { get; init; }

    /// <summary>The part of the event that the consumer receives; <see langword="null"/> for all of it.</summary>
    public string? InputPath { get; init; }

    /// <summary>The role with which EventBridge calls the consumer; <see langword="null"/> where the consumer's own policy admits it.</summary>
    public string? RoleArn { get; init; }

    /// <summary>What only a Kinesis target needs.</summary>
    public CfnRule.KinesisParametersProperty? Kinesis { get; init; }

    /// <summary>Admits the rule of this ARN at the consumer; nothing where a role does.</summary>
    public Action<string> Admit { get; init; } = _ => { };
}
