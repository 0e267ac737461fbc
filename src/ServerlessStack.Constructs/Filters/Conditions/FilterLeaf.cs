namespace ServerlessStack.Constructs.Filters;

/// <summary>What is asked of one property.</summary>
/// <param name="Path">The property.</param>
/// <param name="Present">Which of its values pass.</param>
/// <param name="PassesAbsent">Whether an event without the value passes: one whose property, or an owner of it, is null or missing.</param>
/// <param name="Sources">The C# sub-expressions that ask, for error messages.</param>
internal sealed record FilterLeaf(FilterPath Path, Condition Present, bool PassesAbsent, IReadOnlyList<string> Sources)
{
    /// <summary>Whether every event passes.</summary>
    public bool IsAlways => Present.IsEverything && (PassesAbsent || !Path.IsOptional);

    /// <summary>Whether no event passes.</summary>
    public bool IsNever => Present.IsNothing && !(PassesAbsent && Path.IsOptional);

    /// <summary>The C# sub-expressions as one text.</summary>
    public string Source => string.Join(" and ", Sources);

    /// <summary>The same text for leaves that ask the same.</summary>
    public string Signature { get; } = $"{Path.Text}:{Path.IsOptional && PassesAbsent}:{Present.Signature}";

    /// <summary>What passes both.</summary>
    /// <param name="other">A leaf of the same property.</param>
    /// <returns>The leaf; <see langword="null"/> when the property cannot be asked for both.</returns>
    public FilterLeaf? And(FilterLeaf other) =>
        Present.And(other.Present) is { } both ? With(both, PassesAbsent && other.PassesAbsent, other) : null;

    /// <summary>What passes one of both.</summary>
    /// <param name="other">A leaf of the same property.</param>
    public FilterLeaf Or(FilterLeaf other) => With(Present.Or(other.Present), PassesAbsent || other.PassesAbsent, other);

    private FilterLeaf With(Condition present, bool passesAbsent, FilterLeaf other) =>
        new(Path, present, passesAbsent, [.. Sources.Union(other.Sources, StringComparer.Ordinal)]);
}
