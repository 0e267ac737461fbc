using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Items;

/// <summary>
/// A record as a table's item: its JSON, attribute by attribute. Whatever decodes the table's stream through the same JSON context therefore reads exactly what was
/// written here.
/// </summary>
internal static class ItemJson
{
    /// <summary>Writes a record as an item.</summary>
    /// <typeparam name="TItem">The record's type.</typeparam>
    /// <param name="item">The record.</param>
    /// <param name="type">How it is written, from the table's JSON context.</param>
    /// <returns>The attributes by their JSON names.</returns>
    internal static Dictionary<string, AttributeValue> Write<TItem>(TItem item, JsonTypeInfo<TItem> type)
        where TItem : class
    {
        using var json = JsonSerializer.SerializeToDocument(item, type);
        return AttributeJson.ReadMap(json.RootElement);
    }

    /// <summary>Reads an item back.</summary>
    /// <typeparam name="TItem">The record's type.</typeparam>
    /// <param name="item">The attributes.</param>
    /// <param name="type">How the record is read, from the table's JSON context.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">The item lacks something that the record requires.</exception>
    /// <exception cref="NotSupportedException">The item holds a set or binary attribute, which JSON has no type for.</exception>
    internal static TItem Read<TItem>(Dictionary<string, AttributeValue> item, JsonTypeInfo<TItem> type)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(type);
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            AttributeJson.WriteMap(writer, item);
        }

        return JsonSerializer.Deserialize(json.WrittenSpan, type)!;
    }
}
