using ServerlessStack.Contracts;
using ServerlessStack.History;

namespace ServerlessStack.Lambdas.Tests.Handlers;

/// <summary>Keeps summaries by customer and position, and answers them all as one part.</summary>
internal sealed class HistoryInMemory : IOrderHistory
{
    internal Dictionary<(string Customer, string Position), OrderSummary> Kept { get; } = [];

    public Task KeepAsync(OrderSummary summary, CancellationToken cancellation)
    {
        Kept[(summary.CustomerId, summary.Position)] = summary;
        return Task.CompletedTask;
    }

    public Task<OrderHistory> ReadAsync(string customerId, string? before, CancellationToken cancellation) => Task.FromResult(new OrderHistory
    {
        Orders =
        [
            .. Kept.Where(entry => entry.Key.Customer == customerId && (before is null || string.CompareOrdinal(entry.Key.Position, before) < 0))
                .OrderByDescending(entry => entry.Key.Position, StringComparer.Ordinal).Select(entry => entry.Value),
        ],
    });
}
