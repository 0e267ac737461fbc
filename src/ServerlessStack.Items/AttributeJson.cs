using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Items;

/// <summary>Plain JSON to DynamoDB's typed attributes and back. Numbers cross as text and keep every digit.</summary>
internal static class AttributeJson
{
    internal static Dictionary<string, AttributeValue> ReadMap(JsonElement json) =>
        json.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal);

    internal static void WriteMap(Utf8JsonWriter writer, Dictionary<string, AttributeValue> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static AttributeValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new() { S = json.GetString() },
        JsonValueKind.Number => new() { N = json.GetRawText() },
        JsonValueKind.True or JsonValueKind.False => new() { BOOL = json.GetBoolean() },
        JsonValueKind.Array => new() { L = [.. json.EnumerateArray().Select(Read)] },
        JsonValueKind.Object => new() { M = ReadMap(json) },
        _ => new() { NULL = true },
    };

    private static void Write(Utf8JsonWriter writer, AttributeValue value)
    {
        switch (value)
        {
            case { S: { } text }:
                writer.WriteStringValue(text);
                break;
            case { N: { } number }:
                writer.WriteRawValue(number);
                break;
            case { BOOL: { } flag }:
                writer.WriteBooleanValue(flag);
                break;
            case { M: { } map }:
                WriteMap(writer, map);
                break;
            case { L: { } list }:
                writer.WriteStartArray();
                list.ForEach(element => Write(writer, element));
                writer.WriteEndArray();
                break;
            case { NULL: true }:
                writer.WriteNullValue();
                break;
            default:
                throw new NotSupportedException("The item holds a set or binary attribute. JSON has no such type, so this item was not written by this store.");
        }
    }
}
