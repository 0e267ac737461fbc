namespace ServerlessStack.Orders;

/// <summary>Something refers to an order that the table does not hold.</summary>
/// <param name="orderId">The id that was looked for.</param>
/// <param name="inner">What the table answered.</param>
public sealed class UnknownOrderException(string orderId, Exception inner)
    : Exception($"There is no order {orderId}, so nothing was recorded for it.", inner);
