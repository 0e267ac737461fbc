namespace ServerlessStack.Local.Patterns;

/// <summary>What a service makes of the common pattern language.</summary>
/// <param name="Operators">The operators that it documents; one inside another as <c>anything-but/prefix</c>.</param>
/// <param name="LargestNumber">The largest number that <c>numeric</c> compares, and the smallest with its sign changed.</param>
/// <param name="EmptyExists">Whether an empty text exists.</param>
internal sealed record PatternDialect(IReadOnlyList<string> Operators, decimal LargestNumber, bool EmptyExists)
{
    private static readonly string[] Everywhere = ["prefix", "suffix", "equals-ignore-case", "anything-but", "numeric", "exists"];

    /// <summary>Subscriptions: <see href="https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html"/>.</summary>
    public static PatternDialect Sns { get; } = new([.. Everywhere, "cidr", "anything-but/prefix"], LargestNumber: 1e9m, EmptyExists: false);

    /// <summary>Event-source mappings: <see href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html"/>.</summary>
    public static PatternDialect Mapping { get; } = new(Everywhere, LargestNumber: 5e9m, EmptyExists: true);

    /// <summary>Pipes: <see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html"/>.</summary>
    public static PatternDialect Pipe { get; } = Mapping with { Operators = [.. Everywhere, "prefix/equals-ignore-case", "suffix/equals-ignore-case"] };

    /// <summary>Rules of a bus, with every operator: <see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html"/>.</summary>
    public static PatternDialect Bus { get; } = Pipe with
    {
        Operators =
        [
            .. Pipe.Operators, "wildcard", "cidr", "anything-but/prefix", "anything-but/suffix", "anything-but/equals-ignore-case", "anything-but/wildcard",
        ],
    };

    /// <summary>
    /// Whether a property that holds null exists and passes an exclusion: true when omitted. The guides do not say; event-ruler's machine, which the services run, does
    /// so, its other matcher does not.
    /// </summary>
    public bool NullPasses { get; init; } = true;
}
