namespace ServerlessStack.Constructs.Filters;

/// <summary>
/// Translates conditions on an item to conditions on DynamoDB's typed JSON in a stream record (DynamoDB API reference, <c>AttributeValue</c>):
/// <c>total</c> becomes <c>NewImage.total.N</c>, whose numbers are texts.
/// </summary>
internal static class StreamImage
{
    // DynamoDB trims leading and trailing zeros (DynamoDB developer guide, "Numbers"), so up to here a number has one text only; beyond, it may get an exponent.
    private const decimal LargestPlain = 1_000_000_000_000_000;
    private const decimal SmallestPlain = 0.000001m;

    private static readonly JsonValueWriter Texts = JsonValueWriter.Of(typeof(string));
    private static readonly JsonValueWriter Flags = JsonValueWriter.Of(typeof(bool));

    /// <summary>Translates one alternative.</summary>
    /// <param name="branch">The alternative; its paths start with the image.</param>
    /// <param name="problems">Receives what typed JSON cannot be asked.</param>
    /// <returns>The alternatives that say the same: a list is stored as a list or as a set.</returns>
    public static IEnumerable<Branch> Lower(Branch branch, FilterProblems problems) =>
        branch.Leaves
            .Select(leaf => Lower(leaf, problems).ToList())
            .Aggregate<List<FilterLeaf>, IEnumerable<FilterLeaf[]>>([[]], (branches, leaves) => branches.SelectMany(known => leaves.Select(leaf => known.Append(leaf).ToArray())))
            .Select(leaves => new Branch(leaves));

    private static IEnumerable<FilterLeaf> Lower(FilterLeaf leaf, FilterProblems problems) => leaf.Present switch
    {
        FlagCondition => [Typed(leaf, leaf.Present, Flags, "BOOL")],
        NumberCondition numbers => [Typed(leaf, AsTexts(numbers, leaf, problems), Texts, "N")],
        ListCondition list when list.Values.All(value => value is string) => [Typed(leaf, list, Texts, "L", "S"), Typed(leaf, list, Texts, "SS")],
        ListCondition list when list.Values.All(value => value is decimal) => Numbers(leaf, list, problems),
        ListCondition => [Typed(leaf, leaf.Present, Flags, "L", "BOOL")],
        _ => [Typed(leaf, leaf.Present, Texts, "S")],
    };

    private static IEnumerable<FilterLeaf> Numbers(FilterLeaf leaf, ListCondition list, FilterProblems problems)
    {
        var texts = new ListCondition([.. list.Values.Select(value => Plain((decimal)value, leaf, problems))]);
        return [Typed(leaf, texts, Texts, "L", "N"), Typed(leaf, texts, Texts, "NS")];
    }

    // The type is part of the path, so a null, which DynamoDB types NULL, is missing there.
    private static FilterLeaf Typed(FilterLeaf leaf, Condition condition, JsonValueWriter writer, params string[] type)
    {
        var attributes = leaf.Path.Names.Skip(1).SelectMany((name, depth) => depth == 0 ? [name] : new[] { "M", name });
        var path = new FilterPath([leaf.Path.Names[0], .. attributes, .. type], writer, leaf.Path.IsOptional, IsNullWritten: false, Missing: null);
        return new FilterLeaf(path, condition, leaf.PassesAbsent, leaf.Sources);
    }

    private static TextCondition AsTexts(NumberCondition numbers, FilterLeaf leaf, FilterProblems problems)
    {
        if (numbers.Ranges.All(range => range.IsPoint))
        {
            return TextCondition.AnyOf(Tests(numbers));
        }

        var excluded = numbers.Not();
        if (excluded.Ranges.All(range => range.IsPoint))
        {
            return TextCondition.NoneOf(Tests(excluded));
        }

        problems.Refuse(
            leaf.Source,
            "DynamoDB's stream records hold numbers as texts, which have no order",
            "compare with == or !=, or decide in the projection or the handler");
        return TextCondition.NoneOf([]);

        IEnumerable<TextTest> Tests(NumberCondition points) =>
            points.Ranges.Select(point => new TextTest(TextOperator.Exactly, Plain(point.Low!.Value, leaf, problems)));
    }

    private static string Plain(decimal value, FilterLeaf leaf, FilterProblems problems)
    {
        if (value != 0 && (Math.Abs(value) < SmallestPlain || Math.Abs(value) >= LargestPlain))
        {
            problems.Refuse(
                leaf.Source,
                $"DynamoDB's stream records hold numbers as texts, and {PlainNumber.Of(value)} may be written with an exponent",
                "compare with a number from 0.000001 to below 1000000000000000, or decide in the projection or the handler");
        }

        return PlainNumber.Of(value);
    }
}
