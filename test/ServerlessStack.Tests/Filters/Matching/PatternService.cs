namespace ServerlessStack.Tests.Filters;

/// <summary>A service that evaluates patterns.</summary>
/// <param name="Operators">The operators that it documents; one inside another as <c>anything-but/prefix</c>.</param>
/// <param name="LargestNumber">The largest number that it compares.</param>
/// <param name="HasNull">Whether a template can give it <c>null</c>.</param>
/// <param name="EmptyExists">Whether an empty text exists.</param>
internal sealed record PatternService(string[] Operators, decimal LargestNumber, bool HasNull, bool EmptyExists)
{
    private static readonly string[] Everywhere = ["prefix", "suffix", "equals-ignore-case", "anything-but", "numeric", "exists"];

    public static readonly PatternService Sns = new([.. Everywhere, "anything-but/prefix"], LargestNumber: 1e9m, HasNull: false, EmptyExists: false);

    public static readonly PatternService Mapping = new(Everywhere, LargestNumber: 5e9m, HasNull: true, EmptyExists: true);

    public static readonly PatternService Pipe = Mapping with { Operators = [.. Everywhere, "prefix/equals-ignore-case", "suffix/equals-ignore-case"] };

    public static readonly PatternService Bus = Pipe with
    {
        Operators = [.. Pipe.Operators, "wildcard", "anything-but/prefix", "anything-but/suffix", "anything-but/equals-ignore-case", "anything-but/wildcard"],
    };

    /// <summary>
    /// Whether a property that holds null exists and passes an exclusion. The guides do not say; event-ruler's machine does so, its other matcher does not.
    /// A pattern must not depend on it, so tests try both.
    /// </summary>
    public bool NullPasses { get; init; }
}
