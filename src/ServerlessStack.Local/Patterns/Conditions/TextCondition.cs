using System.Text.Json;

namespace ServerlessStack.Local.Patterns.Conditions;

/// <summary>What a text has to look like: <c>prefix</c>, <c>suffix</c>, <c>equals-ignore-case</c>, <c>wildcard</c>, <c>cidr</c>.</summary>
/// <param name="IsLike">Whether a text does.</param>
internal sealed record TextCondition(Predicate<string> IsLike) : ICondition
{
    /// <inheritdoc />
    public bool Matches(JsonElement value) => value.ValueKind == JsonValueKind.String && IsLike(value.GetString()!);
}
