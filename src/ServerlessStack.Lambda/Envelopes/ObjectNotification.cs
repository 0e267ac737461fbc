using System.Text.Json;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// A record of an S3 event notification (S3 user guide, "Event message structure"). It opens as the detail of the event that S3 sends to EventBridge for the
/// same thing, so that a handler does not see which way it came.
/// </summary>
internal sealed class ObjectNotification : BatchRecord
{
    /// <summary>What its <c>eventSource</c> says.</summary>
    public const string Source = "aws:s3";

    private readonly JsonElement _record;
    private readonly string _eventName;

    public ObjectNotification(JsonElement record)
    {
        _record = record;
        _eventName = record.Text("eventName") ?? "";

        // S3 gives its records no id, but the sequencer tells the events of one key apart.
        var sequencer = Object?.Text("sequencer");
        Identifier = sequencer is { Length: > 0 } ? $"{_eventName} {Bucket}/{Object?.Text("key")} {sequencer}" : "";
    }

    public override string Plural => "S3 notifications";

    public override string Identifier { get; }

    // S3 invokes asynchronously: Lambda tries the whole invocation again.
    public override bool IsReportable => false;

    public override string? Lane => Source;

    public override string? SourceArn => _record.Property("s3")?.Property("bucket")?.Text("arn");

    private JsonElement? Object => _record.Property("s3")?.Property("object");

    private string? Bucket => _record.Property("s3")?.Property("bucket")?.Text("name");

    public override ReceivedEvent Open()
    {
        if (Object is not { } changed || Bucket is not { } bucket || changed.Text("key") is not { } key)
        {
            throw new UndecodableEventException("The S3 notification does not name a bucket and an object's key.");
        }

        var json = JsonText.WriteObject(json =>
        {
            WriteBucket(json, bucket);
            WriteObject(json, changed, key);
            if (ObjectEvents.ReasonOf(_eventName) is { } reason)
            {
                json.WriteString("reason"u8, reason);
            }

            if (ObjectEvents.DeletionOf(_eventName) is { } deletion)
            {
                json.WriteString("deletion-type"u8, deletion);
            }
        });
        return new ReceivedEvent(Identifier, json, ObjectEvents.KindOf(_eventName));
    }

    private static void WriteBucket(Utf8JsonWriter json, string bucket)
    {
        json.WriteStartObject("bucket"u8);
        json.WriteString("name"u8, bucket);
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, JsonElement changed, string key)
    {
        json.WriteStartObject("object"u8);
        json.WriteString("key"u8, ObjectKey.Decode(key));
        Copy(json, changed, "size", "size", JsonValueKind.Number);
        Copy(json, changed, "eTag", "etag", JsonValueKind.String);
        Copy(json, changed, "versionId", "version-id", JsonValueKind.String);
        Copy(json, changed, "sequencer", "sequencer", JsonValueKind.String);
        json.WriteEndObject();
    }

    private static void Copy(Utf8JsonWriter json, JsonElement from, string name, string to, JsonValueKind kind)
    {
        if (from.Property(name) is { } value && value.ValueKind == kind)
        {
            json.WritePropertyName(to);
            value.WriteTo(json);
        }
    }
}
