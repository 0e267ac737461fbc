using System.Text.Json;

namespace ServerlessStack.Local.Patterns.Conditions;

/// <summary><c>anything-but</c>: a value that none of the excluded conditions fits.</summary>
/// <param name="Excluded">What is excluded.</param>
/// <param name="IsOfText">Whether texts alone can pass, as with an excluded prefix, suffix, wildcard or spelling.</param>
/// <param name="NullPasses">Whether null does.</param>
internal sealed record ExclusionCondition(IReadOnlyList<ICondition> Excluded, bool IsOfText, bool NullPasses) : ICondition
{
    /// <inheritdoc />
    public bool Matches(JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? NullPasses
        : (!IsOfText || value.ValueKind == JsonValueKind.String) && Excluded.All(excluded => !excluded.Matches(value));
}
