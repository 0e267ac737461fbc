using System.Text.Json;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// What a schedule sends unless it has an input of its own: a rule's schedule as <c>aws.events</c> with an empty detail (EventBridge user guide, "EventBridge
/// events detail reference"), EventBridge Scheduler as <c>aws.scheduler</c> with the text <c>{}</c> for a detail. It opens as the JSON of a <see
/// cref="ScheduleFired"/>.
/// </summary>
internal static class ScheduledEvent
{
    /// <summary>What the event is.</summary>
    public const string Kind = "Scheduled Event";

    /// <summary>Writes the facts that the detail does not hold.</summary>
    public static ReadOnlyMemory<byte> Write(JsonElement root)
    {
        var schedule = root.Property("resources") is { ValueKind: JsonValueKind.Array } resources && resources.GetArrayLength() > 0
            ? resources[0].AsText()
            : null;
        if (root.Text("time") is not { } time || schedule is null)
        {
            throw new UndecodableEventException("The scheduled event does not say when it fired (time) and which schedule it was (resources).");
        }

        return JsonText.WriteObject(json =>
        {
            json.WriteString("time"u8, time);
            json.WriteString("schedule"u8, schedule);
        });
    }
}
