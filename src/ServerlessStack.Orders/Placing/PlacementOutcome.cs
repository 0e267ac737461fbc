namespace ServerlessStack.Orders;

/// <summary>What became of an order that was to be placed.</summary>
public enum PlacementOutcome
{
    /// <summary>The order was new and is stored.</summary>
    Created,

    /// <summary>The same order was stored before; nothing was written.</summary>
    Repeated,

    /// <summary>Another order was stored before under the same client token; nothing was written.</summary>
    Conflicting,
}
