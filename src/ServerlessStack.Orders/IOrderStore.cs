using ServerlessStack.Contracts;

namespace ServerlessStack.Orders;

/// <summary>Keeps the orders. Every write may be repeated: doing it twice has the effect of doing it once.</summary>
public interface IOrderStore
{
    /// <summary>Keeps an order unless its id is taken already.</summary>
    /// <param name="order">The order; its id is <see cref="OrderId.Derive"/> of its customer and client token.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>Whether the order is new, the same as an earlier one, or another one under a used token.</returns>
    Task<Placement> PlaceAsync(Order order, CancellationToken cancellation);

    /// <summary>Finds an order, with every write that was acknowledged before.</summary>
    /// <param name="id">The order's id.</param>
    /// <param name="customerId">Who asks.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>The order; <see langword="null"/> when there is none or it belongs to another customer.</returns>
    Task<Order?> GetAsync(string id, string customerId, CancellationToken cancellation);

    /// <summary>Records that an order's receipt was written.</summary>
    /// <param name="id">The order's id.</param>
    /// <param name="receiptKey">The key of the receipt's object.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>A task that completes when the record is durable.</returns>
    /// <exception cref="UnknownOrderException">There is no such order.</exception>
    Task MarkFulfilledAsync(string id, string receiptKey, CancellationToken cancellation);
}
