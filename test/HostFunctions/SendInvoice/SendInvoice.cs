using Microsoft.Extensions.Logging;

namespace ServerlessStack.HostFunctions;

/// <summary>Sends the invoice of an order that was shipped. The example of docs/handlers.md.</summary>
/// <param name="invoices">Sends it.</param>
/// <param name="logger">Keeps what was sent.</param>
public sealed partial class SendInvoice(IInvoices invoices, ILogger<SendInvoice> logger) : IEventHandler<OrderShipped>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderShipped received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(context);
        await invoices.SendAsync(received, context.Execution?.Token, cancellation);
        LogSent(received.OrderId);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The invoice of order {OrderId} is sent.")]
    private partial void LogSent(string orderId);
}
