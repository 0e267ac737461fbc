namespace ServerlessStack.Constructs.Filters;

/// <summary>Writes what is asked of one property as a list of conditions, of which one is enough.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="problems">Receives what the dialect cannot express.</param>
internal sealed class LeafWriter(FilterDialect dialect, FilterProblems problems)
{
    private readonly NumberWriter _numbers = new(dialect, problems);
    private readonly TextWriter _texts = new(dialect, problems);

    /// <summary>The conditions.</summary>
    /// <param name="leaf">What is asked.</param>
    /// <returns>The conditions; of no use when there are problems.</returns>
    public IReadOnlyList<object?> Write(FilterLeaf leaf) =>
        leaf.Path.IsOptional && leaf.PassesAbsent ? [.. Absent(leaf), .. Present(leaf)] : Present(leaf);

    /// <summary>One operator with its operand.</summary>
    public static Dictionary<string, object> One(string operation, object operand) => new(StringComparer.Ordinal) { [operation] = operand };

    // In C# a property that is missing from the JSON and one that is null are the same.
    private IReadOnlyList<object?> Absent(FilterLeaf leaf)
    {
        if (dialect.MatchesNull)
        {
            return leaf.Path.Missing is null ? [null, One("exists", false)] : [One("exists", false)];
        }

        if (leaf.Path.IsNullWritten)
        {
            problems.Refuse(
                leaf.Source,
                $"an event without {leaf.Path.Text} holds it as null, which this dialect cannot find",
                "leave nulls out of the event's JSON with DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull on its context");
        }

        return [One("exists", false)];
    }

    private IReadOnlyList<object?> Present(FilterLeaf leaf) => leaf.Present switch
    {
        { IsNothing: true } => [],
        FlagCondition flag => [.. flag.Values.Cast<object>()],
        ListCondition list => [.. list.Values.Select(value => value is decimal number ? _numbers.Point(number, leaf) : value)],
        { IsEverything: true } => Any(leaf),
        NumberCondition number => _numbers.Write(number, leaf),
        TextCondition text => _texts.Write(text, leaf),
        _ => [],
    };

    private IReadOnlyList<object?> Any(FilterLeaf leaf)
    {
        if (!leaf.Path.IsNullWritten)
        {
            return dialect.ExistsMeansNotEmpty && leaf.Path.Kind == LeafKind.Text ? [One("exists", true), ""] : [One("exists", true)];
        }

        // To EventBridge null is a value that exists, but no text, and every text starts with nothing.
        if (dialect.MatchesNull && leaf.Path.Kind == LeafKind.Text)
        {
            return [One("prefix", "")];
        }

        RefuseNull(leaf, problems);
        return [];
    }

    /// <summary>Reports that null cannot be kept out.</summary>
    public static void RefuseNull(FilterLeaf leaf, FilterProblems problems) => problems.Refuse(
        leaf.Source,
        $"an event without {leaf.Path.Text} holds it as null, and no operator lets every other value through but not null",
        "leave nulls out of the event's JSON with DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull on its context");
}
