namespace ServerlessStack.Constructs.Filters;

/// <summary>A range of numbers.</summary>
/// <param name="Low">The lower end; <see langword="null"/> for none.</param>
/// <param name="IsLowOpen">Whether the lower end itself is outside.</param>
/// <param name="High">The upper end; <see langword="null"/> for none.</param>
/// <param name="IsHighOpen">Whether the upper end itself is outside.</param>
internal readonly record struct Interval(decimal? Low, bool IsLowOpen, decimal? High, bool IsHighOpen)
{
    /// <summary>Whether it is a single number.</summary>
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>Whether it holds any number.</summary>
    public bool IsEmpty => Low > High || (Low == High && Low is not null && (IsLowOpen || IsHighOpen));

    /// <summary>A single number.</summary>
    public static Interval Point(decimal value) => new(value, IsLowOpen: false, value, IsHighOpen: false);

    /// <summary>The numbers in both.</summary>
    public Interval Intersect(Interval other)
    {
        var (low, isLowOpen) = Tighter(Low, IsLowOpen, other.Low, other.IsLowOpen, sign: 1);
        var (high, isHighOpen) = Tighter(High, IsHighOpen, other.High, other.IsHighOpen, sign: -1);
        return new Interval(low, isLowOpen, high, isHighOpen);
    }

    private static (decimal? End, bool IsOpen) Tighter(decimal? one, bool isOneOpen, decimal? other, bool isOtherOpen, int sign) => (one, other) switch
    {
        (null, _) => (other, isOtherOpen),
        (_, null) => (one, isOneOpen),
        ({ } left, { } right) when left == right => (left, isOneOpen || isOtherOpen),
        ({ } left, { } right) => left * sign > right * sign ? (left, isOneOpen) : (right, isOtherOpen),
    };
}
