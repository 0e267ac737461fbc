namespace ServerlessStack.Contracts;

/// <summary>The report of a day, kept as one JSON object in the reports bucket.</summary>
public sealed record DailyViews
{
    /// <summary>The day, see <see cref="ViewDay"/>.</summary>
    public required string Day { get; init; }

    /// <summary>All views of the day.</summary>
    public required long Total { get; init; }

    /// <summary>The views of each article, the most viewed first.</summary>
    public required IReadOnlyList<ProductViews> Products { get; init; }

    /// <summary>The views that no article could be named for, see <see cref="ViewCounts.Others"/>.</summary>
    public required long Others { get; init; }
}
