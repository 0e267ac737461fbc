using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda;

/// <summary>
/// Reads and writes <see cref="ObjectCreated"/> as S3 puts it into the detail of its EventBridge event
/// (S3 user guide, "EventBridge event message structure"); naming policies do not change AWS's names.
/// </summary>
public sealed class ObjectCreatedConverter : JsonConverter<ObjectCreated>
{
    /// <inheritdoc/>
    public override ObjectCreated Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var detail = new ObjectDetail(JsonElement.ParseValue(ref reader), ObjectEvents.Created);
        var created = new ObjectCreated
        {
            Key = detail.Key,
            Bucket = detail.Bucket,
            Size = detail.Size,
            ETag = detail.Optional("etag"),
            VersionId = detail.Optional("version-id"),
            Sequencer = detail.Optional("sequencer"),
        };
        return detail.Deletion is null ? created : throw new JsonException("This is the detail of S3's event 'Object Deleted', not of 'Object Created'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ObjectCreated value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDetail.WriteStart(writer, value.Bucket, value.Key);
        writer.WriteNumber("size"u8, value.Size);
        ObjectDetail.WriteOptional(writer, "etag", value.ETag);
        ObjectDetail.WriteOptional(writer, "version-id", value.VersionId);
        ObjectDetail.WriteOptional(writer, "sequencer", value.Sequencer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
