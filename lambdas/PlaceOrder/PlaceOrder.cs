namespace ServerlessStack.Lambdas;

/// <summary><c>POST /orders</c>: checks an order completely and keeps it. Sending it again under the same client token changes nothing.</summary>
/// <param name="orders">Where orders are kept.</param>
/// <param name="clock">Says when an order was placed.</param>
public sealed class PlaceOrder(IOrderStore orders, TimeProvider clock) : IRequestHandler<PlaceOrderRequest, Order>
{
    /// <inheritdoc />
    public async Task<Reply<Order>> HandleAsync(PlaceOrderRequest request, RequestContext context, CancellationToken cancellation)
    {
        if (!Customer.TryIdentify(context, out var customer))
        {
            return Customer.Unknown;
        }

        if (!OrderCheck.TryRead(request, out var draft, out var mistakes))
        {
            return Problem.Invalid(mistakes);
        }

        var (outcome, order) = await orders.PlaceAsync(draft.ToOrder(customer, clock.GetUtcNow()), cancellation);
        return outcome switch
        {
            PlacementOutcome.Created => Reply.Created(order, new Uri($"/orders/{order.Id}", UriKind.Relative)),
            PlacementOutcome.Repeated => order,
            _ => Problem.Conflict(
                $"The client token '{draft.ClientToken}' already names order {order.Id}, which has other content. Nothing was written; use a new token for a new order."),
        };
    }
}
