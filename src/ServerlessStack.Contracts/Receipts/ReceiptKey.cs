namespace ServerlessStack.Contracts;

/// <summary>The key of a receipt's object: <c>receipts/{order id}.json</c>. Who writes a receipt and who reads its key back both ask here.</summary>
public static class ReceiptKey
{
    /// <summary>What every receipt's key starts with.</summary>
    public const string Prefix = "receipts/";

    private const string Suffix = ".json";

    /// <summary>The key of an order's receipt.</summary>
    /// <param name="orderId">The order's id, see <see cref="OrderId"/>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The text is not an order's id.</exception>
    public static string Of(string orderId) => OrderId.IsValid(orderId)
        ? Prefix + orderId + Suffix
        : throw new ArgumentException($"A receipt belongs to an order, and '{orderId}' is not an order's id.", nameof(orderId));

    /// <summary>Reads the order's id back from a key.</summary>
    /// <param name="key">The object's key, in plain text.</param>
    /// <returns>The order's id.</returns>
    /// <exception cref="FormatException">The key is not a receipt's.</exception>
    public static string Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(Suffix, StringComparison.Ordinal)
            && key.Length == Prefix.Length + OrderId.Length + Suffix.Length)
        {
            var id = key.Substring(Prefix.Length, OrderId.Length);
            if (OrderId.IsValid(id))
            {
                return id;
            }
        }

        throw new FormatException($"The object '{key}' is not a receipt: receipts are named {Prefix}{{order id}}{Suffix}, where an order id has {OrderId.Length} lower-case hexadecimal digits.");
    }
}
