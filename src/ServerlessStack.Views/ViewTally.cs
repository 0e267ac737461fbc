using System.Globalization;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Views;

/// <summary>The views of one window so far: the state that the window's invocations hand on.</summary>
public sealed record ViewTally
{
    /// <summary>
    /// The most articles of one window: 1,000, at most 50 KB. A state above 1 MB would end the window early, and an item holds 400 KB
    /// (Lambda developer guide, "Tumbling windows"; DynamoDB developer guide, "Constraints in Amazon DynamoDB").
    /// </summary>
    public const int MaximumProducts = 1_000;

    /// <summary>The views by <see cref="Sku"/>.</summary>
    public IReadOnlyDictionary<string, int> Products { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The views of articles that came when there was no more room.</summary>
    public int Others { get; init; }

    /// <summary>Counts one view.</summary>
    /// <param name="sku">The article.</param>
    /// <returns>The tally with it.</returns>
    public ViewTally With(string sku)
    {
        if (Products.Count == MaximumProducts && !Products.ContainsKey(sku))
        {
            return this with { Others = Others + 1 };
        }

        return this with { Products = new Dictionary<string, int>(Products, StringComparer.Ordinal) { [sku] = Products.GetValueOrDefault(sku) + 1 } };
    }

    /// <summary>The tally as the counts of its window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The counts; the same window of the same shard is always the same item.</returns>
    public ViewCounts In(TumblingWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return new()
        {
            Day = ViewDay.Name(ViewDay.Of(window.Start)),
            Window = string.Create(CultureInfo.InvariantCulture, $"{window.Start.UtcDateTime:HH:mm}/{window.ShardId}"),
            Products = Products,
            Others = Others,
        };
    }
}
