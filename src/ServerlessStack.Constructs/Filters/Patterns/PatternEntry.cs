namespace ServerlessStack.Constructs.Filters;

/// <summary>One property of a pattern and its conditions, of which one is enough.</summary>
/// <param name="Names">The JSON property names, outermost first.</param>
/// <param name="Conditions">The conditions in the dialect's JSON.</param>
internal sealed record PatternEntry(IReadOnlyList<string> Names, IReadOnlyList<object?> Conditions)
{
    /// <summary>The same text for the same entry.</summary>
    public string Signature { get; } = $"{string.Join('.', Names)}:{PatternText.Of(Conditions)}";
}
