namespace ServerlessStack.Lambdas;

/// <summary><c>GET /orders/{id}</c>: shows a customer's own order.</summary>
/// <param name="orders">Where orders are kept.</param>
public sealed class GetOrder(IOrderStore orders) : IRequestHandler<GetOrderRequest, Order>
{
    /// <inheritdoc />
    public async Task<Reply<Order>> HandleAsync(GetOrderRequest request, RequestContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Customer.TryIdentify(context, out var customer))
        {
            return Customer.Unknown;
        }

        if (!OrderId.IsValid(request.Id))
        {
            return Problem.NotFound($"An order's id has {OrderId.Length} lower-case hexadecimal digits; this is none.");
        }

        // One answer for "no such order" and "somebody else's order": a difference would tell strangers which orders exist.
        var order = await orders.GetAsync(request.Id, customer, cancellation);
        return order is null ? Problem.NotFound($"You have no order {request.Id}.") : order;
    }
}
