using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda;

/// <summary>
/// A schedule fired: EventBridge Scheduler, or a rule with a schedule expression, when its target has no input of its own (EventBridge user guide,
/// "EventBridge events detail reference", <c>Scheduled Event</c>). A function need not declare it in its JSON context.
/// </summary>
/// <remarks>
/// A schedule with an input sends that input as it is, and a handler receives it as its own event. The input
/// <c>{"time":"&lt;aws.scheduler.scheduled-time&gt;","schedule":"&lt;aws.scheduler.schedule-arn&gt;"}</c> becomes this event again
/// (EventBridge Scheduler user guide, "Adding context attributes").
/// </remarks>
public sealed record ScheduleFired
{
    /// <summary>When it fired. A repeated delivery carries the same time.</summary>
    [JsonPropertyName("time")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>The ARN of the schedule, or of the rule.</summary>
    [JsonPropertyName("schedule")]
    public required string Schedule { get; init; }
}
