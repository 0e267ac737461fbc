using System.Text.Json.Nodes;
using ServerlessStack.Contracts;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>One ordinary order in each form it takes on its way.</summary>
internal static class Orders
{
    internal const string Request =
        """{"clientToken":"cart-1","country":"DE","lines":[{"sku":"TEA-1","quantity":2,"unitPrice":4.95},{"sku":"CUP-7","quantity":1,"unitPrice":10.10}]}""";

    internal static string Id { get; } = OrderId.Derive("customer-1", "cart-1");

    internal static string Placed(string id) =>
        $$"""{"orderId":"{{id}}","customerId":"customer-1","country":"DE","total":20,"lines":[{"sku":"TEA-1","quantity":2,"unitPrice":10}],"placedAt":"2026-01-02T03:04:05+00:00"}""";

    /// <summary>An order as it lies in the table.</summary>
    internal static JsonObject Item(string id) => new()
    {
        ["id"] = Text(id),
        ["clientToken"] = Text("cart-1"),
        ["customerId"] = Text("customer-1"),
        ["country"] = Text("DE"),
        ["lines"] = new JsonObject { ["L"] = new JsonArray(new JsonObject { ["M"] = Line() }) },
        ["total"] = Number("20"),
        ["status"] = Text("Placed"),
        ["placedAt"] = Text("2026-01-02T03:04:05+00:00"),
    };

    private static JsonObject Line() => new() { ["sku"] = Text("TEA-1"), ["quantity"] = Number("2"), ["unitPrice"] = Number("10") };

    private static JsonObject Text(string text) => new() { ["S"] = text };

    private static JsonObject Number(string number) => new() { ["N"] = number };
}
