namespace ServerlessStack.HostFunctions;

/// <summary>Sends invoices.</summary>
public interface IInvoices
{
    /// <summary>Sends the invoice of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="token">The same for every attempt at one invoice, so that the service can refuse a second one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that completes when the service has accepted the invoice.</returns>
    Task SendAsync(OrderShipped order, string? token, CancellationToken cancellation);
}
