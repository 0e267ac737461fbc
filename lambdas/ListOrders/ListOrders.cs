namespace ServerlessStack.Lambdas;

/// <summary><c>GET /orders</c>: lists a customer's own orders, the newest first.</summary>
/// <param name="history">Where orders are listed.</param>
public sealed class ListOrders(IOrderHistory history) : IRequestHandler<ListOrdersRequest, OrderHistory>
{
    /// <inheritdoc />
    public async Task<Reply<OrderHistory>> HandleAsync(ListOrdersRequest request, RequestContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Customer.TryIdentify(context, out var customer))
        {
            return Customer.Unknown;
        }

        return request.Before is null || HistoryPosition.IsValid(request.Before)
            ? await history.ReadAsync(customer, request.Before, cancellation)
            : Problem.BadRequest("before is no place in a list of orders; send the next of an earlier answer as it is, or leave it out.");
    }
}
