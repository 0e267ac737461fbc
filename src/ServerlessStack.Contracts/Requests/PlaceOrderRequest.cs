namespace ServerlessStack.Contracts;

/// <summary>
/// The body of <c>POST /orders</c>. Every property may be missing here, so that whoever checks the request can name everything that is
/// missing or wrong in one answer.
/// </summary>
public sealed record PlaceOrderRequest
{
    /// <summary>The customer's own name for this order, required: 1 to 64 letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string? ClientToken { get; init; }

    /// <summary>Where the order goes, required: an ISO 3166-1 alpha-2 country code in capitals.</summary>
    public string? Country { get; init; }

    /// <summary>What is ordered, required: 1 to 100 lines.</summary>
    public IReadOnlyList<PlaceOrderLine?>? Lines { get; init; }
}
