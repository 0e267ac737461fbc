namespace ServerlessStack.Constructs.Filters;

/// <summary>Writes conditions on texts (EventBridge user guide, "Comparison operators"; SNS guide, "String value matching").</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="problems">Receives what the dialect cannot express.</param>
internal sealed class TextWriter(FilterDialect dialect, FilterProblems problems)
{
    private const string Except = "anything-but";

    /// <summary>The conditions.</summary>
    public IReadOnlyList<object?> Write(TextCondition condition, FilterLeaf leaf) => [.. condition.Terms.SelectMany(term => Write(term, leaf))];

    private object[] Write(TextTerm term, FilterLeaf leaf)
    {
        var written = term.Tests switch
        {
            _ when term.Exclusions is { } values => [LeafWriter.One(Except, values.ToArray())],
            [{ IsNegated: false } test] => Positive(test),
            [{ IsNegated: true } test] => Negative(test),
            [{ IsNegated: false, Operator: TextOperator.Prefix } start, { IsNegated: false, Operator: TextOperator.Suffix } end] => Between(start.Value, end.Value),
            _ => null,
        };
        if (written is null)
        {
            Refuse(term, leaf);
        }

        if (term.Tests.All(test => test.IsNegated) && leaf.Path.IsNullWritten && !leaf.PassesAbsent)
        {
            LeafWriter.RefuseNull(leaf, problems);
        }

        return written ?? [];
    }

    private object[]? Positive(TextTest test) => test switch
    {
        { Operator: TextOperator.Exactly } => [test.Value],
        { Operator: TextOperator.Prefix } => [LeafWriter.One("prefix", test.Value)],
        { Operator: TextOperator.Suffix } => [LeafWriter.One("suffix", test.Value)],
        { Operator: TextOperator.Substring } when Can(TextOperators.Wildcard) => [LeafWriter.One("wildcard", Wildcard.Around(test.Value))],
        { Operator: TextOperator.IgnoreCase } when Can(TextOperators.IgnoreCase) => [LeafWriter.One("equals-ignore-case", test.Value)],
        { Operator: TextOperator.PrefixIgnoreCase } when Can(TextOperators.EndsIgnoreCase) => [LeafWriter.One("prefix", LeafWriter.One("equals-ignore-case", test.Value))],
        { Operator: TextOperator.SuffixIgnoreCase } when Can(TextOperators.EndsIgnoreCase) => [LeafWriter.One("suffix", LeafWriter.One("equals-ignore-case", test.Value))],
        _ => null,
    };

    private object[]? Negative(TextTest test) => test switch
    {
        { Value: "" } => null,
        { Operator: TextOperator.Prefix } when Can(TextOperators.ExceptPrefix) => [LeafWriter.One(Except, LeafWriter.One("prefix", test.Value))],
        { Operator: TextOperator.Suffix } when Can(TextOperators.ExceptSuffix) => [LeafWriter.One(Except, LeafWriter.One("suffix", test.Value))],
        { Operator: TextOperator.Substring } when Can(TextOperators.ExceptWildcard) => [LeafWriter.One(Except, LeafWriter.One("wildcard", Wildcard.Around(test.Value)))],
        { Operator: TextOperator.IgnoreCase } when Can(TextOperators.ExceptIgnoreCase) => [LeafWriter.One(Except, LeafWriter.One("equals-ignore-case", test.Value))],
        _ => null,
    };

    // Two conditions on one property are alternatives; only a wildcard says both. A text in which both ends overlap does not match it and is named itself.
    private object[]? Between(string start, string end) =>
        Can(TextOperators.Wildcard) ? [LeafWriter.One("wildcard", Wildcard.Between(start, end)), .. Wildcard.Overlaps(start, end)] : null;

    private bool Can(TextOperators operation) => dialect.Texts.HasFlag(operation);

    private void Refuse(TextTerm term, FilterLeaf leaf)
    {
        var (reason, alternative) = term.Tests switch
        {
            [{ IsNegated: false }] => ("it has no such comparison of texts", "use ==, StartsWith, EndsWith or a set of values, or decide in the handler"),
            [{ IsNegated: true }] => ("it excludes whole values only", "name the values with != or a negated set, or decide in the handler"),
            _ => ($"all conditions on {leaf.Path.Text} are alternatives, and no single one says all of this", "ask for one of them, or decide in the handler"),
        };
        problems.Refuse(leaf.Source, reason, alternative);
    }
}
