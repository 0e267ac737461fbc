using System.Net.Http.Json;

namespace ServerlessStack.HostFunctions;

/// <summary>Invoices of a service that takes idempotency keys.</summary>
/// <param name="http">Knows where the service is.</param>
public sealed class InvoiceService(HttpClient http) : IInvoices
{
    private const string AddressVariable = "INVOICE_SERVICE";

    /// <summary>The service that the function's environment names.</summary>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">The environment names none.</exception>
    public static InvoiceService FromEnvironment() => Uri.TryCreate(Environment.GetEnvironmentVariable(AddressVariable), UriKind.Absolute, out var address)
        ? new(new HttpClient { BaseAddress = address })
        : throw new InvalidOperationException($"{AddressVariable} names no address: set it in the function's FunctionProps.Environment.");

    /// <inheritdoc />
    public async Task SendAsync(OrderShipped order, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("invoices", UriKind.Relative));
        request.Content = JsonContent.Create(order, SendInvoiceJson.Default.OrderShipped);
        request.Headers.Add(IdempotencyKeyHeader.Name, token);
        using var answer = await http.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
