using Amazon.CDK.AWS.Scheduler;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>A consumer, as EventBridge Scheduler addresses it.</summary>
internal sealed record ScheduleTarget
{
    /// <summary>The consumer's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>What the schedule's role needs to send to it.</summary>
    public required string[] Actions { get; init; }

    /// <summary>Where unsent events go when the connection names no other queue. Asked for only then: a stack's own queue is made by the first who needs it.</summary>
    public required Func<IQueue> DeadLetters { get; init; }

    /// <summary>What only a bus needs.</summary>
    public CfnSchedule.EventBridgeParametersProperty? Bus { get; init; }
}
