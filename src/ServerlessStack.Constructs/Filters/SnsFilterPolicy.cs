namespace ServerlessStack.Constructs;

/// <summary>
/// Writes a filter as an SNS filter policy on the message body (SNS guide, "Amazon SNS subscription filter policies",
/// "Filter policy constraints" and "String/Numeric value matching").
/// </summary>
internal static class SnsFilterPolicy
{
    private const int MostKeys = 5;
    private const decimal LargestNumber = 1_000_000_000;
    private const int MostDecimals = 5;

    /// <summary>Writes the policy.</summary>
    /// <param name="terms">The terms, all of which must hold.</param>
    /// <param name="rules">Receives what this dialect cannot express.</param>
    /// <returns>The policy as CloudFormation takes it.</returns>
    public static IReadOnlyDictionary<string, object> Write(IReadOnlyList<FilterTerm> terms, Rules rules)
    {
        var policy = new Dictionary<string, object>(StringComparer.Ordinal);
        var properties = terms.GroupBy(term => string.Join('.', term.Path), StringComparer.Ordinal).OrderBy(property => property.Key, StringComparer.Ordinal).ToList();
        rules.Require(
            properties.Count <= MostKeys,
            () => $"The filter compares {properties.Count} properties ({string.Join(", ", properties.Select(property => property.Key))}), but an SNS filter policy takes at most 5; compare the rest in the handler.");
        foreach (var property in properties)
        {
            Place(policy, property.First().Path, Conditions([.. property], rules));
        }

        return policy;
    }

    private static object[] Conditions(FilterTerm[] terms, Rules rules)
    {
        foreach (var number in terms.Where(term => term.Value is decimal))
        {
            var value = (decimal)number.Value;
            rules.Require(
                Math.Abs(value) <= LargestNumber && decimal.Round(value, MostDecimals) == value,
                () => $"{number.Source} compares with {value}, but SNS compares numbers from -1e9 to 1e9 with at most 5 decimals; compare in the handler.");
        }

        // Numbers compared with == stand in one list with the bounds: ["=", 5] and [">", 0, "<=", 9] are the same operator.
        var bounds = terms.Where(term => term.Value is decimal && FilterOperators.NumericSign(term.Comparison) is not null).ToList();
        if (bounds.Count == terms.Length && IsRange(bounds))
        {
            return [One("numeric", bounds.OrderBy(IsUpper).SelectMany(bound => new[] { FilterOperators.NumericSign(bound.Comparison)!, Written(bound.Value) }).ToArray())];
        }

        rules.Require(
            terms.Length == 1,
            () => $"{string.Join(" && ", terms.Select(term => term.Source))} compares one property more than once, but in an SNS filter policy all conditions on a property are alternatives; only a lower with an upper bound works.");
        var term = terms[0];
        rules.Require(
            term.Value is not bool || term.Comparison == Comparison.Equal,
            () => $"{term.Source} compares an optional boolean with !=, but SNS excludes texts and numbers only; compare with ==.");

        // In C# a missing value differs from every constant; SNS lets anything-but match only what is there. Several conditions are alternatives.
        return term is { Comparison: Comparison.NotEqual, IsOptional: true } ? [One("exists", false), Condition(term)] : [Condition(term)];
    }

    private static object Condition(FilterTerm term) => term.Comparison switch
    {
        Comparison.NotEqual => One("anything-but", new[] { Written(term.Value) }),
        Comparison.StartsWith => One("prefix", term.Value),
        Comparison.EndsWith => One("suffix", term.Value),
        _ => term.Value,
    };

    private static bool IsRange(List<FilterTerm> bounds) => bounds switch
    {
        [_] => true,
        [{ Comparison: not Comparison.Equal } one, { Comparison: not Comparison.Equal } other] => IsUpper(one) != IsUpper(other),
        _ => false,
    };

    private static bool IsUpper(FilterTerm term) => term.Comparison is Comparison.LessThan or Comparison.LessThanOrEqual;

    // jsii knows doubles only; 14 digits, the most that passes the check above, survive the change.
    private static object Written(object value) => value is decimal number ? (double)number : value;

    private static Dictionary<string, object> One(string key, object value) => new(StringComparer.Ordinal) { [key] = value };

    private static void Place(Dictionary<string, object> policy, IReadOnlyList<string> path, object[] conditions)
    {
        var inner = policy;
        foreach (var name in path.SkipLast(1))
        {
            if (!inner.TryGetValue(name, out var next))
            {
                inner[name] = next = new Dictionary<string, object>(StringComparer.Ordinal);
            }

            inner = (Dictionary<string, object>)next;
        }

        inner[path[^1]] = conditions;
    }
}
