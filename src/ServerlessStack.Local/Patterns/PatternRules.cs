using System.Text.Json;
using ServerlessStack.Local.Patterns.Conditions;

namespace ServerlessStack.Local.Patterns;

/// <summary>
/// Reads a pattern the way event-ruler does (<c>JsonRuleCompiler</c>): every combination of <c>$or</c> is a rule, and a field that is named again replaces what was
/// asked of it before.
/// </summary>
internal static class PatternRules
{
    private const string Or = "$or";
    private static readonly string[] Reserved = ["exactly", "equals-ignore-case", "prefix", "suffix", "anything-but", "exists", "wildcard", "numeric", "cidr"];

    /// <summary>The rules: what is asked of each path.</summary>
    /// <exception cref="PatternException">The service would refuse the pattern.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<ICondition>>> Of(JsonElement pattern, PatternDialect dialect) =>
        Read(pattern, "", isInOr: false, [new(StringComparer.Ordinal)], dialect);

    private static List<Dictionary<string, IReadOnlyList<ICondition>>> Read(
        JsonElement pattern, string path, bool isInOr, List<Dictionary<string, IReadOnlyList<ICondition>>> rules, PatternDialect dialect)
    {
        Require(pattern.ValueKind == JsonValueKind.Object && pattern.EnumerateObject().Any(), path.Length == 0 ? "a pattern is an object with fields" : $"{path} must be an array of conditions or an object with fields");
        foreach (var field in pattern.EnumerateObject())
        {
            Require(!isInOr || !Reserved.Contains(field.Name), $"{field.Name} is reserved inside {Or}");
            var name = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (field.Name == Or)
            {
                Require(field.Value.ValueKind == JsonValueKind.Array && field.Value.GetArrayLength() > 1, $"{name} needs an array of two objects or more");
                var before = rules;
                rules = [.. field.Value.EnumerateArray().SelectMany(alternative => Read(alternative, path, isInOr: true, Copy(before), dialect))];
            }
            else if (field.Value.ValueKind == JsonValueKind.Array)
            {
                Require(field.Value.GetArrayLength() > 0, $"{name} is an empty array");
                List<ICondition> conditions = [.. field.Value.EnumerateArray().Select(condition => ConditionReader.Read(name, condition, dialect))];
                rules.ForEach(rule => rule[name] = conditions);
            }
            else
            {
                rules = Read(field.Value, name, isInOr, rules, dialect);
            }
        }

        return rules;
    }

    private static List<Dictionary<string, IReadOnlyList<ICondition>>> Copy(List<Dictionary<string, IReadOnlyList<ICondition>>> rules) =>
        [.. rules.Select(rule => new Dictionary<string, IReadOnlyList<ICondition>>(rule, StringComparer.Ordinal))];

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new PatternException($"The pattern is not valid: {problem}.");
        }
    }
}
