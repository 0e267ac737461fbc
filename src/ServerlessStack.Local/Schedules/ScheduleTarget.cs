using System.Text.Json.Nodes;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Schedules;

/// <summary>What a schedule calls.</summary>
/// <param name="Arn">The function, queue, topic, bus or stream.</param>
/// <param name="Input">What it receives.</param>
internal sealed record ScheduleTarget(Arn Arn, string Input)
{
    /// <summary>How long deliveries are retried.</summary>
    public RetryPolicy Policy { get; init; } = RetryPolicy.Default;

    /// <summary>The ARN of the queue for what is given up; none when omitted.</summary>
    public string? DeadLetterQueue { get; init; }

    /// <summary>The message group in a FIFO queue; none when omitted.</summary>
    public string? GroupId { get; init; }

    /// <summary>The partition key in a stream; none when omitted.</summary>
    public string? PartitionKey { get; init; }

    /// <summary>The source of the event on a bus; none when omitted.</summary>
    public string? Source { get; init; }

    /// <summary>The type of the event on a bus; none when omitted.</summary>
    public string? DetailType { get; init; }

    /// <summary>Reads <c>Target</c> of <c>AWS::Scheduler::Schedule</c>.</summary>
    /// <exception cref="FormatException">The ARN is not one, or names something that is called otherwise.</exception>
    public static ScheduleTarget Read(JsonNode target)
    {
        var arn = Arn.Parse((string)target["Arn"]!);

        // A universal target names an API operation of a service: arn:aws:scheduler:::aws-sdk:sqs:sendMessage.
        if (arn.Service == "scheduler")
        {
            throw new FormatException($"Target.Arn: {arn} is a universal target, which the local target does not call.");
        }

        var input = (string?)target["Input"] ?? throw new FormatException("Target.Input: the local target does not know what the Scheduler sends where nothing is said.");
        return new ScheduleTarget(arn, input)
        {
            Policy = RetryPolicy.Read(target["RetryPolicy"]),
            DeadLetterQueue = (string?)target["DeadLetterConfig"]?["Arn"],
            GroupId = (string?)target["SqsParameters"]?["MessageGroupId"],
            PartitionKey = (string?)target["KinesisParameters"]?["PartitionKey"],
            Source = (string?)target["EventBridgeParameters"]?["Source"],
            DetailType = (string?)target["EventBridgeParameters"]?["DetailType"],
        };
    }
}
