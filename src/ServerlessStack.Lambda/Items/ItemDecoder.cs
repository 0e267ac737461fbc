using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda;

/// <summary>
/// Turns DynamoDB's typed JSON into plain JSON: <c>{"total":{"N":"9.50"}}</c> becomes <c>{"total":9.50}</c>
/// (DynamoDB API reference, <c>AttributeValue</c>). Numbers keep every digit, sets become arrays, binary stays Base64.
/// </summary>
public static class ItemDecoder
{
    /// <summary>Decodes an item.</summary>
    /// <typeparam name="TItem">The item's type.</typeparam>
    /// <param name="attributes">The attributes by name, such as a stream record's <c>NewImage</c>.</param>
    /// <param name="type">How the item's plain JSON is read.</param>
    /// <returns>The item.</returns>
    /// <exception cref="JsonException">The attributes are no typed JSON, or do not fit the item's type.</exception>
    public static TItem Decode<TItem>(JsonElement attributes, JsonTypeInfo<TItem> type)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(type);
        return JsonSerializer.Deserialize(JsonText.Write(json => Write(attributes, json)).Span, type)!;
    }

    /// <summary>Writes an item as a plain JSON object.</summary>
    /// <param name="attributes">The attributes by name, such as a stream record's <c>NewImage</c>.</param>
    /// <param name="json">Where to write the object.</param>
    /// <exception cref="JsonException">The attributes are no typed JSON; what has been written so far is of no use.</exception>
    public static void Write(JsonElement attributes, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            new ItemWriter(json, path: null).WriteItem(attributes);
        }
        catch (MalformedItemException)
        {
            // Nearly every item is well formed: only for one that is not, the way to the mistake is worth writing down.
            throw Locate(attributes);
        }
    }

    private static JsonException Locate(JsonElement attributes)
    {
        var path = new ItemPath();
        using var nowhere = new Utf8JsonWriter(Stream.Null);
        try
        {
            new ItemWriter(nowhere, path).WriteItem(attributes);
        }
        catch (MalformedItemException exception)
        {
            return new JsonException($"The attribute {path} {exception.Message}.", path.ToAttribute(), lineNumber: null, bytePositionInLine: null, exception);
        }

        throw new InvalidOperationException("An item that could not be decoded has changed meanwhile.");
    }
}
