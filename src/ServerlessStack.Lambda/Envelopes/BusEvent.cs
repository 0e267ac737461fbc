using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// An event of an EventBridge bus (EventBridge user guide, "Event structure reference"). S3's events, and what a schedule sends when it has no input of its
/// own, come this way, too.
/// </summary>
internal sealed class BusEvent(JsonElement root) : BatchRecord
{
    public override string Plural => "EventBridge events";

    public override string Identifier => root.Text("id")!;

    // EventBridge invokes asynchronously: Lambda tries the invocation again.
    public override bool IsReportable => false;

    public override string? Lane => null;

    /// <summary>What it is, in words.</summary>
    public string Description => $"the EventBridge event '{root.Text("detail-type")}' from '{root.Text("source")}'";

    /// <summary>What its <c>source</c> says.</summary>
    public string? EventSource => root.Text("source");

    /// <summary>Whether a schedule sent it, with no event of its own.</summary>
    public bool IsScheduled => EventSource is "aws.events" or "aws.scheduler" && root.Text("detail-type") == ScheduledEvent.Kind;

    /// <summary>Whether the object is such an event.</summary>
    public static bool Matches(JsonElement root) =>
        root.Text("detail-type") is not null && root.Text("source") is not null && root.Text("id") is not null && root.Property("detail") is not null;

    /// <summary>Takes out the detail, which is the event.</summary>
    public override ReceivedEvent Open()
    {
        var type = root.Text("detail-type");
        return root.Text("source") switch
        {
            // A rule's schedule, and EventBridge Scheduler: the fact is that it fired, and when.
            "aws.events" or "aws.scheduler" when type == ScheduledEvent.Kind => new(Identifier, ScheduledEvent.Write(root), ScheduledEvent.Kind),
            "aws.s3" => new(Identifier, Detail(), type),
            _ => new(Identifier, Detail()),
        };
    }

    private ReadOnlyMemory<byte> Detail()
    {
        var detail = root.Property("detail")!.Value;
        return detail.AsUtf8Text() ?? detail.ToUtf8Json();
    }
}
