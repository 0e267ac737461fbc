using System.Text.Json;

namespace ServerlessStack.Lambda;

/// <summary>
/// The detail that S3 puts into its events to EventBridge (S3 user guide, "EventBridge event message structure"); naming policies do not change AWS's names.
/// </summary>
/// <param name="detail">The detail.</param>
/// <param name="kind">The event that it should be of, for messages.</param>
internal readonly struct ObjectDetail(JsonElement detail, string kind)
{
    /// <summary>The bucket's name.</summary>
    public string Bucket => Text(Required("bucket"), "name") ?? throw Missing("bucket.name");

    /// <summary>The object's key.</summary>
    public string Key => Text(Required("object"), "key") ?? throw Missing("object.key");

    /// <summary>The object's size in bytes.</summary>
    public long Size =>
        Required("object").TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes)
            ? bytes
            : throw Missing("object.size");

    /// <summary>The deletion type; <see langword="null"/> when it is no deletion.</summary>
    public string? Deletion => Text(detail, "deletion-type");

    /// <summary>What caused the event; <see langword="null"/> when S3 does not say.</summary>
    public string? Reason => Text(detail, "reason");

    /// <summary>Reads a text about the object that may be missing.</summary>
    public string? Optional(string name) => Text(Required("object"), name);

    /// <summary>Writes what every such detail begins with.</summary>
    public static void WriteStart(Utf8JsonWriter json, string bucket, string key)
    {
        json.WriteStartObject();
        json.WriteStartObject("bucket"u8);
        json.WriteString("name"u8, bucket);
        json.WriteEndObject();
        json.WriteStartObject("object"u8);
        json.WriteString("key"u8, key);
    }

    /// <summary>Writes a text unless it is missing.</summary>
    public static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>The mistake to report for a part that is missing.</summary>
    public JsonException Missing(string path) => new($"This is not the detail of S3's event '{kind}': detail.{path} is missing or has another type.");

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.String ? child.GetString() : null;

    private JsonElement Required(string name) =>
        detail.ValueKind == JsonValueKind.Object && detail.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object
            ? child
            : throw Missing(name);
}
