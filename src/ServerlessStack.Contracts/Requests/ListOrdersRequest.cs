namespace ServerlessStack.Contracts;

/// <summary>The parameters of <c>GET /orders</c>.</summary>
public sealed record ListOrdersRequest
{
    /// <summary>The <see cref="OrderHistory.Next"/> of an earlier answer, to go on behind it; any text the caller chose to send. Omitted: from the newest order on.</summary>
    public string? Before { get; init; }
}
