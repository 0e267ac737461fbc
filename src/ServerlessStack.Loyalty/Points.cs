namespace ServerlessStack.Loyalty;

/// <summary>What an order earns.</summary>
public static class Points
{
    /// <summary>The points of an order: one for every full euro.</summary>
    /// <param name="total">The order's total in euro, 0 or more.</param>
    /// <returns>The points.</returns>
    public static long Of(decimal total) => (long)decimal.Floor(total);
}
