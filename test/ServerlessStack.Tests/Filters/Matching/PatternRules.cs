using System.Text.Json;

namespace ServerlessStack.Tests.Filters;

/// <summary>
/// Reads a pattern the way event-ruler does (<c>JsonRuleCompiler</c>): every combination of <c>$or</c> is a rule, and a field that is named again replaces what was
/// asked of it before.
/// </summary>
internal static class PatternRules
{
    private static readonly string[] Reserved = ["exactly", "equals-ignore-case", "prefix", "suffix", "anything-but", "exists", "wildcard", "numeric", "cidr"];

    /// <summary>The rules: what is asked of each path.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, JsonElement[]>> Of(JsonElement pattern) => Read(pattern, "", isInOr: false, [new(StringComparer.Ordinal)]);

    private static List<Dictionary<string, JsonElement[]>> Read(JsonElement pattern, string path, bool isInOr, List<Dictionary<string, JsonElement[]>> rules)
    {
        Require(pattern.ValueKind == JsonValueKind.Object && pattern.EnumerateObject().Any(), $"'{path}' must be an object with fields");
        foreach (var field in pattern.EnumerateObject())
        {
            Require(!isInOr || !Reserved.Contains(field.Name), $"'{field.Name}' is reserved inside $or");
            var name = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (field.Name == "$or")
            {
                Require(field.Value.GetArrayLength() > 1, "$or needs two objects");
                var before = rules;
                rules = [.. field.Value.EnumerateArray().SelectMany(alternative => Read(alternative, path, isInOr: true, [.. before.Select(rule => new Dictionary<string, JsonElement[]>(rule))]))];
            }
            else if (field.Value.ValueKind == JsonValueKind.Array)
            {
                Require(field.Value.GetArrayLength() > 0, $"'{name}' is an empty array");
                rules.ForEach(rule => rule[name] = [.. field.Value.EnumerateArray()]);
            }
            else
            {
                rules = Read(field.Value, name, isInOr, rules);
            }
        }

        return rules;
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The service refuses the pattern: {problem}.");
        }
    }
}
