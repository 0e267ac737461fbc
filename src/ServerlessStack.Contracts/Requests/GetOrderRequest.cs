namespace ServerlessStack.Contracts;

/// <summary>The parameters of <c>GET /orders/{id}</c>.</summary>
public sealed record GetOrderRequest
{
    /// <summary>The order's id from the path, see <see cref="OrderId"/>; any text the caller chose to send.</summary>
    public required string Id { get; init; }
}
