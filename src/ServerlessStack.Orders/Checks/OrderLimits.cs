namespace ServerlessStack.Orders;

/// <summary>What an order may hold. The limits keep it far below the sizes that its way through the system sets.</summary>
public static class OrderLimits
{
    /// <summary>The length of a client token: at most 64 characters, enough for two UUIDs.</summary>
    public const int ClientTokenLength = 64;

    /// <summary>The lines of one order: at most 100, about 10 KB of JSON (an SNS or SQS message takes at least 256 KB, a DynamoDB item 400 KB).</summary>
    public const int Lines = 100;

    /// <summary>The pieces of one line: at most 1,000.</summary>
    public const int Quantity = 1_000;

    /// <summary>The price of one piece: at least 0.01 euro.</summary>
    public const decimal LowestUnitPrice = 0.01m;

    /// <summary>The price of one piece: at most 100,000 euro.</summary>
    public const decimal HighestUnitPrice = 100_000m;

    /// <summary>The decimals of a price: at most 2, whole cents.</summary>
    public const int PriceDecimals = 2;

    /// <summary>
    /// The sum of one order: at most 1,000,000 euro. Numeric filters of SNS compare numbers up to 1,000,000,000 only
    /// (SNS developer guide, "Filter policy constraints"), and a filter that misses an order loses it.
    /// </summary>
    public const decimal Total = 1_000_000m;
}
