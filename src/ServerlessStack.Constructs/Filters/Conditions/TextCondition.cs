namespace ServerlessStack.Constructs.Filters;

/// <summary>A condition on a text: one of these terms must pass.</summary>
internal sealed class TextCondition : Condition
{
    private TextCondition(IReadOnlyList<TextTerm> terms) => Terms = terms;

    /// <summary>The terms, none of which is part of another.</summary>
    public IReadOnlyList<TextTerm> Terms { get; }

    /// <inheritdoc/>
    public override bool IsEverything => Terms.Any(term => term.Tests.Count == 0);

    /// <inheritdoc/>
    public override bool IsNothing => Terms.Count == 0;

    /// <inheritdoc/>
    public override string Signature => string.Join('|', Terms.Select(term => term.Signature));

    /// <summary>The texts that pass one of the tests at least.</summary>
    public static TextCondition AnyOf(IEnumerable<TextTest> tests) => Of(tests.Select(test => TextTerm.Of([test])));

    /// <summary>The texts that pass none of the tests. No tests: every text passes.</summary>
    public static TextCondition NoneOf(IEnumerable<TextTest> tests) => Of([TextTerm.Of(tests.Select(test => test.Not()))]);

    /// <summary>The texts that do not pass.</summary>
    public TextCondition Not() =>
        Terms.Aggregate(NoneOf([]), (rest, term) => (TextCondition)rest.And(AnyOf(term.Tests.Select(test => test.Not()))));

    /// <inheritdoc/>
    public override bool Passes(object value) => Terms.Any(term => term.Passes((string)value));

    /// <inheritdoc/>
    public override Condition And(Condition other) =>
        Of(Terms.SelectMany(one => ((TextCondition)other).Terms.Select(another => TextTerm.Of(one.Tests.Concat(another.Tests)))));

    /// <inheritdoc/>
    public override Condition Or(Condition other) => Of(Terms.Concat(((TextCondition)other).Terms));

    private static TextCondition Of(IEnumerable<TextTerm?> candidates)
    {
        var terms = candidates.OfType<TextTerm>().DistinctBy(term => term.Signature).ToList();

        // "Anything but a" or "starts with a" is anything: what another term lets through is not excluded.
        var open = terms.Where(term => term.Exclusions is not null).ToList();
        if (open.Count > 0)
        {
            var excluded = open[0].Exclusions!.Where(value => !terms.Exists(term => term.Passes(value)));
            return new TextCondition([TextTerm.Of(excluded.Select(value => new TextTest(TextOperator.Exactly, value, IsNegated: true)))!]);
        }

        if (terms.Exists(term => term.Tests is [{ } test] && terms.Exists(other => other.Tests is [{ } opposite] && opposite == test.Not())))
        {
            return NoneOf([]);
        }

        // Of two terms that imply each other only the first stays.
        var kept = terms.Where((term, index) => !terms.Where((other, at) => at != index && term.Implies(other) && (at < index || !other.Implies(term))).Any());
        return new TextCondition([.. kept.OrderBy(term => term.Tests[0].Operator)]);
    }
}
