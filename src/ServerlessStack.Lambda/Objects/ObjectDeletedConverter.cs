using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda;

/// <summary>
/// Reads and writes <see cref="ObjectDeleted"/> as S3 puts it into the detail of its EventBridge event
/// (S3 user guide, "EventBridge event message structure"); naming policies do not change AWS's names.
/// </summary>
public sealed class ObjectDeletedConverter : JsonConverter<ObjectDeleted>
{
    /// <inheritdoc/>
    public override ObjectDeleted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var detail = new ObjectDetail(JsonElement.ParseValue(ref reader), ObjectEvents.Deleted);
        return new ObjectDeleted
        {
            Key = detail.Key,
            Bucket = detail.Bucket,
            Deletion = detail.Deletion switch
            {
                ObjectEvents.PermanentlyDeleted => ObjectDeletion.Permanent,
                ObjectEvents.DeleteMarkerCreated => ObjectDeletion.DeleteMarker,
                _ => throw detail.Missing("deletion-type"),
            },
            IsExpiry = detail.Reason == ObjectEvents.LifecycleExpiration,
            ETag = detail.Optional("etag"),
            VersionId = detail.Optional("version-id"),
            Sequencer = detail.Optional("sequencer"),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ObjectDeleted value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDetail.WriteStart(writer, value.Bucket, value.Key);
        ObjectDetail.WriteOptional(writer, "etag", value.ETag);
        ObjectDetail.WriteOptional(writer, "version-id", value.VersionId);
        ObjectDetail.WriteOptional(writer, "sequencer", value.Sequencer);
        writer.WriteEndObject();
        writer.WriteString("reason"u8, value.IsExpiry ? ObjectEvents.LifecycleExpiration : ObjectEvents.DeleteObject);
        writer.WriteString(
            "deletion-type"u8, value.Deletion == ObjectDeletion.DeleteMarker ? ObjectEvents.DeleteMarkerCreated : ObjectEvents.PermanentlyDeleted);
        writer.WriteEndObject();
    }
}
