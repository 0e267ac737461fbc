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
        var detail = JsonElement.ParseValue(ref reader);
        var written = Object(detail, "object");
        return new ObjectCreated
        {
            Bucket = Text(Object(detail, "bucket"), "name") ?? throw Missing("bucket.name"),
            Key = Text(written, "key") ?? throw Missing("object.key"),
            Size = written.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes)
                ? bytes
                : throw Missing("object.size"),
            ETag = Text(written, "etag"),
            VersionId = Text(written, "version-id"),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ObjectCreated value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteStartObject("bucket"u8);
        writer.WriteString("name"u8, value.Bucket);
        writer.WriteEndObject();
        writer.WriteStartObject("object"u8);
        writer.WriteString("key"u8, value.Key);
        writer.WriteNumber("size"u8, value.Size);
        WriteOptional(writer, "etag", value.ETag);
        WriteOptional(writer, "version-id", value.VersionId);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static JsonElement Object(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object
            ? child
            : throw Missing(name);

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.String ? child.GetString() : null;

    private static JsonException Missing(string path) =>
        new($"This is not the detail of S3's event 'Object Created': detail.{path} is missing or has another type.");
}
