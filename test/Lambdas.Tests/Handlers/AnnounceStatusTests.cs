using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Statuses;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class AnnounceStatusTests
{
    private readonly FeedInMemory _feed = new();

    [Fact]
    public async Task An_orders_way_is_announced_step_by_step()
    {
        var fulfilled = Some.Order() with { Status = OrderStatus.Fulfilled, ReceiptKey = ReceiptKey.Of(Some.Order().Id) };

        (await SendAsync(Inserted(Some.Order()), Modified(Some.Order(), fulfilled))).EnsureSucceeded();

        Assert.Equal([OrderStatus.Placed, OrderStatus.Fulfilled], _feed.Announced.Select(changed => changed.Status));
        var expected = new OrderStatusChanged
        {
            OrderId = Some.Order().Id,
            CustomerId = "customer-1",
            Status = OrderStatus.Placed,
            Total = 20.00m,
            PlacedAt = Some.Order().PlacedAt,
        };
        Assert.Equal(expected, _feed.Announced[0]);
    }

    [Fact]
    public async Task A_change_that_leaves_the_status_alone_announces_nothing()
    {
        (await SendAsync(Modified(Some.Order(), Some.Order() with { Country = "NL" }))).EnsureSucceeded();

        Assert.Empty(_feed.Announced);
    }

    [Fact]
    public async Task A_removed_order_announces_nothing()
    {
        (await SendAsync(new ItemChange<Order> { Kind = Change.Remove, Old = Some.Order() })).EnsureSucceeded();

        Assert.Empty(_feed.Announced);
    }

    private static ItemChange<Order> Inserted(Order order) => new() { Kind = Change.Insert, New = order };

    private static ItemChange<Order> Modified(Order before, Order after) => new() { Kind = Change.Modify, Old = before, New = after };

    private async Task<TestRun> SendAsync(params ItemChange<Order>[] changes)
    {
        await using var host = TestHost.Run(_ => new AnnounceStatus(_feed), AnnounceStatusJson.Default);
        return await host.SendAsync(Envelopes.Table(changes));
    }

    private sealed class FeedInMemory : IStatusFeed
    {
        internal List<OrderStatusChanged> Announced { get; } = [];

        public Task AnnounceAsync(OrderStatusChanged changed, CancellationToken cancellation)
        {
            Announced.Add(changed);
            return Task.CompletedTask;
        }
    }
}
