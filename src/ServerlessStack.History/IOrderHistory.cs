using ServerlessStack.Contracts;

namespace ServerlessStack.History;

/// <summary>Lists customers' orders.</summary>
public interface IOrderHistory
{
    /// <summary>Keeps how far an order has come, in the place of what was kept before. Whoever calls does so in the order in which it happened.</summary>
    /// <param name="summary">The order.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>A task that completes when the summary is durable.</returns>
    Task KeepAsync(OrderSummary summary, CancellationToken cancellation);

    /// <summary>Reads a part of a customer's history.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="before">The position to go on behind; <see langword="null"/> to begin with the newest order.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>The orders, the newest first.</returns>
    Task<OrderHistory> ReadAsync(string customerId, string? before, CancellationToken cancellation);
}
