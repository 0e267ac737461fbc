using System.Text.Json.Nodes;
using ServerlessStack.Local.Buses.Inputs;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Buses;

/// <summary>A target of a rule.</summary>
/// <param name="Id">Its name within the rule.</param>
/// <param name="Arn">What it is.</param>
/// <param name="Input">What of the event it receives.</param>
internal sealed record RuleTarget(string Id, Arn Arn, TargetInput Input)
{
    /// <summary>The target as the template has it.</summary>
    public required JsonObject Written { get; init; }

    /// <summary>How long deliveries are retried.</summary>
    public RetryPolicy Policy { get; init; } = RetryPolicy.Default;

    /// <summary>The ARN of the queue for what is given up; none when omitted.</summary>
    public string? DeadLetterQueue { get; init; }

    /// <summary>The message group in a FIFO queue; none when omitted.</summary>
    public string? GroupId { get; init; }

    /// <summary>Where in the event a stream's partition key stands; the event's id when omitted.</summary>
    public JsonPath? PartitionKey { get; init; }

    /// <summary>Reads a target of <c>AWS::Events::Rule</c>.</summary>
    /// <exception cref="FormatException">The ARN or a path is not one.</exception>
    public static RuleTarget Read(JsonNode target) => new((string)target["Id"]!, Arn.Parse((string)target["Arn"]!), TargetInput.Read(target))
    {
        Written = target.AsObject(),
        Policy = RetryPolicy.Read(target["RetryPolicy"]),
        DeadLetterQueue = (string?)target["DeadLetterConfig"]?["Arn"],
        GroupId = (string?)target["SqsParameters"]?["MessageGroupId"],
        PartitionKey = (string?)target["KinesisParameters"]?["PartitionKeyPath"] is { } path ? JsonPath.Parse(path) : null,
    };
}
