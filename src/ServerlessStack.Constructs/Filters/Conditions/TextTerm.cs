namespace ServerlessStack.Constructs.Filters;

/// <summary>Tests of one text that must all pass, reduced to those that say something. None: every text passes.</summary>
internal sealed class TextTerm
{
    private TextTerm(IReadOnlyList<TextTest> tests) => Tests = tests;

    /// <summary>The tests; the positive ones first.</summary>
    public IReadOnlyList<TextTest> Tests { get; }

    /// <summary>The same text for the same term.</summary>
    public string Signature => string.Join('&', Tests.Select(test => $"{(test.IsNegated ? "!" : "")}{test.Operator}{TextTest.Quote(test.Value)}"));

    /// <summary>The values that are excluded one by one, when the term does nothing else; else <see langword="null"/>.</summary>
    public IReadOnlyList<string>? Exclusions =>
        Tests.All(test => test is { IsNegated: true, Operator: TextOperator.Exactly }) ? [.. Tests.Select(test => test.Value)] : null;

    /// <summary>Reduces tests to a term.</summary>
    /// <param name="tests">The tests.</param>
    /// <returns>The term; <see langword="null"/> when no text passes.</returns>
    public static TextTerm? Of(IEnumerable<TextTest> tests)
    {
        // Every text starts with, ends with and holds the empty text.
        var telling = tests.Where(test => test.IsNegated || !test.IsTrivial).ToList();
        if (telling.Exists(test => test.IsTrivial))
        {
            return null;
        }

        var all = telling.Distinct().OrderBy(test => test.IsNegated).ThenBy(test => test.Operator).ThenBy(test => test.Value, StringComparer.Ordinal).ToList();
        if (all.Exists(test => all.Exists(test.Excludes)))
        {
            return null;
        }

        // Of two tests that imply each other only the first stays.
        var kept = all.Where((test, index) => !all.Where((other, at) => at != index && other.Implies(test) && (at < index || !test.Implies(other))).Any());
        return new TextTerm([.. kept]);
    }

    /// <summary>Whether a text passes.</summary>
    public bool Passes(string text) => Tests.All(test => test.Passes(text));

    /// <summary>Whether every text that passes this term passes another one as well; <see langword="false"/> also when that is not obvious.</summary>
    public bool Implies(TextTerm other) => other.Tests.All(test => Tests.Any(own => own.Implies(test)));
}
