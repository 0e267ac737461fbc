namespace ServerlessStack.BenchmarkFunctions.Quotes;

/// <summary>Knows prices.</summary>
public interface ITariff
{
    /// <summary>The price in euros.</summary>
    decimal PriceOf(string country, int grams);
}
