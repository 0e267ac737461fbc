using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>Compares values as CloudFormation does.</summary>
internal static class ValueEquality
{
    /// <summary>Whether two values are the same: members of an object in any order, <c>10</c> like <c>"10"</c>.</summary>
    public static bool Equal(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(member => b.TryGetPropertyValue(member.Key, out var other) && Equal(member.Value, other)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Equal(pair.First, pair.Second)),
        (JsonValue, JsonValue) => left.AsText() == right.AsText() || (left.AsNumber() is { } number && number.Equals(right.AsNumber())),
        _ => left is null && right is null,
    };
}
