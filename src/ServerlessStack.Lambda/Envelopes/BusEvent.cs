using System.Runtime.InteropServices;
using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>An event of an EventBridge bus (EventBridge user guide, "Events in Amazon EventBridge"); S3's events come this way, too.</summary>
internal sealed class BusEvent(JsonElement root) : Envelope
{
    public override string Description => $"the EventBridge event '{root.Text("detail-type")}' from '{root.Text("source")}'";

    /// <summary>Whether the payload is such an event.</summary>
    public static bool Matches(JsonElement root) =>
        root.Text("detail-type") is not null && root.Text("source") is not null && root.Text("id") is not null && root.Property("detail") is not null;

    /// <summary>Takes out the detail, which is the event.</summary>
    public ReceivedEvent Open() => new(root.Text("id")!, JsonMarshal.GetRawUtf8Value(root.GetProperty("detail")).ToArray());
}
