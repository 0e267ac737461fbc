namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>The actions, resources or principals of a statement.</summary>
/// <param name="Values">The values; references are written as <c>${LogicalId.Attribute}</c>.</param>
/// <param name="Not">Whether the statement is about everything but these: <c>NotAction</c>, <c>NotResource</c>, <c>NotPrincipal</c>.</param>
internal sealed record Targets(IReadOnlyList<string> Values, bool Not)
{
    /// <summary>Whether this includes everything that another one includes.</summary>
    public bool Cover(Targets other) => (Not, other.Not) switch
    {
        (false, false) => other.Values.All(IncludedIn(Values)),
        (true, true) => Values.All(IncludedIn(other.Values)),
        (false, true) => Values.Any(IsEverything),
        (true, false) => other.Values.All(value => !Values.Any(excluded => Wildcard.Overlap(excluded, value))),
    };

    /// <summary>Whether a wildcard or an exception makes this more than the values it names.</summary>
    public bool IsOpen => Not || Values.Any(value => value.Contains('*', StringComparison.Ordinal));

    /// <summary>Those that fulfil a condition, each by itself; all of them for an exception, which cannot be taken apart.</summary>
    public Targets Where(Func<Targets, bool> match) => Not ? this : this with { Values = [.. Values.Where(value => match(new([value], Not: false)))] };

    /// <summary>Whether a value alone is everything.</summary>
    public static bool IsEverything(string value) => value is "*" or "*:*" or "AWS:*";

    private static Func<string, bool> IncludedIn(IReadOnlyList<string> broad) => value => broad.Any(pattern => Wildcard.Covers(pattern, value));
}
