using ServerlessStack.Contracts;
using ServerlessStack.Orders;

namespace ServerlessStack.Lambdas.Tests.Handlers;

/// <summary>A store that keeps what it is told and answers placements as a test wants.</summary>
internal sealed class OrdersInMemory : IOrderStore
{
    internal List<Order> Placed { get; } = [];

    internal List<(string Id, string ReceiptKey)> Fulfilled { get; } = [];

    internal Dictionary<(string Id, string CustomerId), Order> Known { get; } = [];

    internal PlacementOutcome Outcome { get; set; } = PlacementOutcome.Created;

    public Task<Placement> PlaceAsync(Order order, CancellationToken cancellation)
    {
        Placed.Add(order);
        return Task.FromResult(new Placement(Outcome, order));
    }

    public Task<Order?> GetAsync(string id, string customerId, CancellationToken cancellation) =>
        Task.FromResult(Known.GetValueOrDefault((id, customerId)));

    public Task MarkFulfilledAsync(string id, string receiptKey, CancellationToken cancellation)
    {
        Fulfilled.Add((id, receiptKey));
        return Task.CompletedTask;
    }
}
