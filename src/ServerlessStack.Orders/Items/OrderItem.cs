using System.Buffers;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using ServerlessStack.Contracts;

namespace ServerlessStack.Orders.Items;

/// <summary>
/// An order as a table's item: its JSON, attribute by attribute. Whatever decodes the table's stream through the same JSON context
/// therefore reads exactly what was written here.
/// </summary>
internal static class OrderItem
{
    /// <summary>The attributes that expressions name. They are the JSON names of the order's properties.</summary>
    internal const string Id = "id";

    internal const string Status = "status";

    internal const string ReceiptKey = "receiptKey";

    internal static Dictionary<string, AttributeValue> Key(string id) => new() { [Id] = new() { S = id } };

    internal static Dictionary<string, AttributeValue> Write(Order order)
    {
        using var json = JsonSerializer.SerializeToDocument(order, StorefrontJson.Default.Order);
        return AttributeJson.ReadMap(json.RootElement);
    }

    internal static Order Read(Dictionary<string, AttributeValue> item)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            AttributeJson.WriteMap(writer, item);
        }

        return JsonSerializer.Deserialize(json.WrittenSpan, StorefrontJson.Default.Order)!;
    }
}
