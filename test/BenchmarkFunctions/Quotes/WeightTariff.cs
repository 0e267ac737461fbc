namespace ServerlessStack.BenchmarkFunctions.Quotes;

/// <summary>A price for each begun kilogram, more abroad.</summary>
public sealed class WeightTariff : ITariff
{
    /// <inheritdoc />
    public decimal PriceOf(string country, int grams) => (country == "NL" ? 4.25m : 9.75m) * ((grams + 999) / 1000);
}
