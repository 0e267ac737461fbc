using ServerlessStack.Contracts;

namespace ServerlessStack.Views;

/// <summary>Adds the windows of a day up to its report.</summary>
/// <param name="day">The day.</param>
public sealed class DayTally(DateOnly day)
{
    private readonly Dictionary<string, long> _products = new(StringComparer.Ordinal);
    private long _others;

    /// <summary>Adds one window.</summary>
    /// <param name="counts">Its counts.</param>
    public void Add(ViewCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        _others += counts.Others;
        foreach (var (sku, views) in counts.Products)
        {
            _products[sku] = _products.GetValueOrDefault(sku) + views;
        }
    }

    /// <summary>The report: the same windows give the same report, whatever their order.</summary>
    /// <returns>The report.</returns>
    public DailyViews ToReport() => new()
    {
        Day = ViewDay.Name(day),
        Total = _products.Values.Sum() + _others,
        Products =
        [
            .. _products.OrderByDescending(product => product.Value).ThenBy(product => product.Key, StringComparer.Ordinal)
                .Select(product => new ProductViews(product.Key, product.Value)),
        ],
        Others = _others,
    };
}
