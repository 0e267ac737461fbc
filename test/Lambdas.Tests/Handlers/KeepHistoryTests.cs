using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class KeepHistoryTests
{
    private readonly HistoryInMemory _history = new();

    [Fact]
    public async Task An_order_is_one_line_that_says_how_far_it_has_come()
    {
        await SendAsync(Some.StatusChanged(OrderStatus.Placed));
        await SendAsync(Some.StatusChanged(OrderStatus.Fulfilled));
        await SendAsync(Some.StatusChanged(OrderStatus.Fulfilled));

        var expected = new OrderSummary
        {
            CustomerId = "customer-1",
            Position = $"2026-01-02T03:04:05.0060007Z/{Some.Order().Id}",
            OrderId = Some.Order().Id,
            Status = OrderStatus.Fulfilled,
            Total = 20.00m,
            PlacedAt = Some.Order().PlacedAt,
        };
        Assert.Equal(expected, Assert.Single(_history.Kept).Value);
    }

    private async Task SendAsync(OrderStatusChanged changed)
    {
        await using var host = TestHost.Run(_ => new KeepHistory(_history), StorefrontJson.Default);
        (await host.SendAsync(Envelopes.Fifo(changed.OrderId, changed))).EnsureSucceeded();
    }
}
