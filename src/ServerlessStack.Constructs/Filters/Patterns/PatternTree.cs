namespace ServerlessStack.Constructs.Filters;

/// <summary>
/// Builds the nested JSON of a pattern. What all alternatives ask is written once; the rest stands under <c>$or</c>, in the innermost object that holds it all
/// (EventBridge user guide, "Or matching"; SNS guide, "AND/OR logic").
/// </summary>
internal static class PatternTree
{
    private const string Or = "$or";

    // A field of one of these names inside $or makes it an ordinary field (event-ruler, Constants.RESERVED_FIELD_NAMES_IN_OR_RELATIONSHIP; SNS guide, "AND/OR logic").
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "exactly", "equals-ignore-case", "prefix", "suffix", "anything-but", "exists", "wildcard", "numeric", "cidr", "=", "<", "<=", ">", ">=", "regex",
        "not-wildcard", "not-equals-ignore-case", "date-after", "date-on-or-after", "date-before", "date-on-or-before", "in-date-range",
        "ip-address-in-range", "ip-address-not-in-range",
    };

    /// <summary>Builds the pattern.</summary>
    /// <param name="branches">The alternatives; at least one.</param>
    /// <param name="problems">Receives names that the dialects keep for themselves.</param>
    public static Dictionary<string, object> Build(IReadOnlyList<IReadOnlyList<PatternEntry>> branches, FilterProblems problems)
    {
        var common = branches[0].Where(entry => branches.All(branch => branch.Any(other => other.Signature == entry.Signature))).ToList();
        var tree = new Dictionary<string, object>(StringComparer.Ordinal);
        common.ForEach(entry => Place(tree, entry.Names, entry.Conditions.ToArray()));
        var rest = branches.Select(branch => branch.Where(entry => !common.Exists(other => other.Signature == entry.Signature)).ToList()).ToList();
        if (branches.Count == 1)
        {
            return tree;
        }

        var depth = CommonDepth([.. rest.SelectMany(branch => branch).Select(entry => entry.Names)]);
        var alternatives = rest.Select(branch => Alternative(branch, depth, problems)).ToArray();
        Place(tree, [.. rest[0][0].Names.Take(depth), Or], alternatives);
        return tree;
    }

    private static Dictionary<string, object> Alternative(List<PatternEntry> branch, int depth, FilterProblems problems)
    {
        var tree = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var entry in branch)
        {
            if (entry.Names.Skip(depth).FirstOrDefault(Reserved.Contains) is { } reserved)
            {
                problems.Add($"The filter has alternatives on different properties, and one is named {reserved}: beside $or that is an operator's name, and the pattern would mean something else; ask for {string.Join('.', entry.Names)} outside ||, or rename it.");
            }

            Place(tree, [.. entry.Names.Skip(depth)], entry.Conditions.ToArray());
        }

        return tree;
    }

    private static int CommonDepth(IReadOnlyList<IReadOnlyList<string>> paths)
    {
        var depth = 0;
        while (paths.All(path => path.Count > depth + 1 && path[depth] == paths[0][depth]))
        {
            depth++;
        }

        return depth;
    }

    private static void Place(Dictionary<string, object> tree, IReadOnlyList<string> names, object value)
    {
        var inner = tree;
        foreach (var name in names.SkipLast(1))
        {
            if (!inner.TryGetValue(name, out var next))
            {
                inner[name] = next = new Dictionary<string, object>(StringComparer.Ordinal);
            }

            inner = (Dictionary<string, object>)next;
        }

        inner[names[^1]] = value;
    }
}
