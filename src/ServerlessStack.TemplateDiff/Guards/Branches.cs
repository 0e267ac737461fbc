using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Guards;

/// <summary>Judges values that depend on a condition by their weaker branch: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html</summary>
internal static class Branches
{
    /// <summary>Whether something holds for a value, or for one that it may have.</summary>
    public static bool Any(JsonNode? value, Func<JsonNode?, bool> holds) => Of(value) is { } branches ? branches.Values.Any(branch => Any(branch, holds)) : holds(value.IsNoValue() ? null : value);

    /// <summary>Whether something holds for two values, or for two that they may have at once.</summary>
    public static bool Any(JsonNode? before, JsonNode? after, Func<JsonNode?, JsonNode?, bool> holds) =>
        Of(before) is { } old && Of(after) is { } young && old.Condition == young.Condition
            ? old.Values.Zip(young.Values).Any(pair => Any(pair.First, pair.Second, holds))
            : Any(after, value => Any(before, was => holds(was, value)));

    private static (string? Condition, IEnumerable<JsonNode?> Values)? Of(JsonNode? value) =>
        value.AsIntrinsic() is { Key: "Fn::If", Value: JsonArray { Count: 3 } branches } ? (branches[0].AsText(), branches.Skip(1)) : null;
}
