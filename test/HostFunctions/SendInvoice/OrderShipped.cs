namespace ServerlessStack.HostFunctions;

/// <summary>An order has left the house.</summary>
public sealed record OrderShipped
{
    /// <summary>The order's id.</summary>
    public required string OrderId { get; init; }

    /// <summary>What there is to pay, in euros.</summary>
    public required decimal Total { get; init; }
}
