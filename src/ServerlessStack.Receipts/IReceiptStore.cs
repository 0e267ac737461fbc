using ServerlessStack.Contracts;

namespace ServerlessStack.Receipts;

/// <summary>Keeps the receipts: one an order, written once.</summary>
public interface IReceiptStore
{
    /// <summary>Keeps a receipt. One that is there already stays as it is, and that is a success: events are delivered at least once.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>A task that completes when the receipt is durable.</returns>
    Task WriteAsync(Receipt receipt, CancellationToken cancellation);
}
