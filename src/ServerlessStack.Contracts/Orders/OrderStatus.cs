namespace ServerlessStack.Contracts;

/// <summary>How far an order has come; written as its name in JSON.</summary>
public enum OrderStatus
{
    /// <summary>The order was accepted and has no receipt yet.</summary>
    Placed,

    /// <summary>The receipt was written.</summary>
    Fulfilled,
}
