using System.Text.Json;

namespace ServerlessStack.Local.Patterns.Conditions;

/// <summary><c>exists</c>: that there is a value, or none.</summary>
/// <param name="IsAsked">Whether there is to be one.</param>
/// <param name="Dialect">What counts as a value.</param>
internal sealed record ExistsCondition(bool IsAsked, PatternDialect Dialect) : ICondition
{
    /// <inheritdoc />
    public bool IsAbsence => !IsAsked;

    /// <inheritdoc />
    public bool Matches(JsonElement value) => IsAsked && value.ValueKind switch
    {
        JsonValueKind.Null => Dialect.NullPasses,
        JsonValueKind.String => Dialect.EmptyExists || value.GetString() != "",
        _ => true,
    };
}
