namespace ServerlessStack.Lambdas;

/// <summary>The pipe's projection: a new order becomes the event that tells everybody else. Later changes of an order announce nothing.</summary>
public sealed class AnnounceOrder : IProjection<ItemChange<Order>, OrderPlaced>
{
    /// <inheritdoc />
    public OrderPlaced? Project(ItemChange<Order> source) => source switch
    {
        { Kind: Change.Insert, New: { } order } => new()
        {
            OrderId = order.Id,
            CustomerId = order.CustomerId,
            Country = order.Country,
            Total = order.Total,
            Lines = order.Lines,
            PlacedAt = order.PlacedAt,
        },
        _ => null,
    };
}
