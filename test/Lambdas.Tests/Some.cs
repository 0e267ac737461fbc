using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Lambdas.Tests;

/// <summary>Ordinary values; a test changes only what it is about.</summary>
internal static class Some
{
    internal static Order Order() => new()
    {
        Id = OrderId.Derive("customer-1", "cart-1"),
        ClientToken = "cart-1",
        CustomerId = "customer-1",
        Country = "DE",
        Lines = [new("TEA-1", 2, 4.95m), new("CUP-7", 1, 10.10m)],
        Total = 20.00m,
        Status = OrderStatus.Placed,
        PlacedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(60007),
    };

    internal static PlaceOrderRequest Request() => new()
    {
        ClientToken = "cart-1",
        Country = "DE",
        Lines = [Line(), new() { Sku = "CUP-7", Quantity = 1, UnitPrice = 10.10m }],
    };

    internal static PlaceOrderLine Line() => new() { Sku = "TEA-1", Quantity = 2, UnitPrice = 4.95m };

    internal static OrderPlaced OrderPlaced()
    {
        var order = Order();
        return new()
        {
            OrderId = order.Id,
            CustomerId = order.CustomerId,
            Country = order.Country,
            Total = order.Total,
            Lines = order.Lines,
            PlacedAt = order.PlacedAt,
        };
    }

    internal static OrderStatusChanged StatusChanged(OrderStatus status)
    {
        var order = Order();
        return new() { OrderId = order.Id, CustomerId = order.CustomerId, Status = status, Total = order.Total, PlacedAt = order.PlacedAt };
    }

    /// <summary>A line of customer-1's history; a higher number is a later order.</summary>
    internal static OrderSummary Summary(int number)
    {
        var id = OrderId.Derive("customer-1", $"cart-{number}");
        var placedAt = Order().PlacedAt.AddMinutes(number);
        return new() { CustomerId = "customer-1", Position = HistoryPosition.Of(placedAt, id), OrderId = id, Status = OrderStatus.Placed, Total = 20.00m, PlacedAt = placedAt };
    }

    internal static ViewCounts Views(string day, string window, params (string Sku, int Views)[] products) => new()
    {
        Day = day,
        Window = window,
        Products = products.ToDictionary(product => product.Sku, product => product.Views, StringComparer.Ordinal),
        Others = 0,
    };

    internal static RequestContext Call(string? customer = "customer-1") => new()
    {
        RequestId = "request-1",
        Method = "POST",
        Path = "/orders",
        Claims = customer is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["sub"] = customer },
    };
}
