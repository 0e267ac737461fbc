using Amazon.DynamoDBv2.Model;
using ServerlessStack.Contracts;
using ServerlessStack.Items;

namespace ServerlessStack.Orders.Items;

/// <summary>An order as the table's item.</summary>
internal static class OrderItem
{
    /// <summary>The attributes that expressions name. They are the JSON names of the order's properties.</summary>
    internal const string Id = "id";

    internal const string Status = "status";

    internal const string ReceiptKey = "receiptKey";

    internal static Dictionary<string, AttributeValue> Key(string id) => new() { [Id] = new() { S = id } };

    internal static Dictionary<string, AttributeValue> Write(Order order) => ItemJson.Write(order, StorefrontJson.Default.Order);

    internal static Order Read(Dictionary<string, AttributeValue> item) => ItemJson.Read(item, StorefrontJson.Default.Order);
}
