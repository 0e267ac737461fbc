using ServerlessStack.HostFunctions;

namespace ServerlessStack.Lambdas.Tests.Handlers;

/// <summary>Keeps the invoices that were sent, and fails when a test wants it.</summary>
internal sealed class InvoicesInMemory : IInvoices
{
    internal List<(string OrderId, string? Token)> Sent { get; } = [];

    internal string? Refused { get; set; }

    public Task SendAsync(OrderShipped order, string? token, CancellationToken cancellation)
    {
        if (order.OrderId == Refused)
        {
            throw new IOException("The invoice service cannot be reached.");
        }

        lock (Sent)
        {
            Sent.Add((order.OrderId, token));
        }

        return Task.CompletedTask;
    }
}
