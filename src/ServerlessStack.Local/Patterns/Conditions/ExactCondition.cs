using System.Text.Json;

namespace ServerlessStack.Local.Patterns.Conditions;

/// <summary>The value itself. Numbers are the same where they are written alike: 300 is neither 300.0 nor 3.0e2.</summary>
/// <param name="Asked">The value.</param>
internal sealed record ExactCondition(JsonElement Asked) : ICondition
{
    /// <inheritdoc />
    public bool Matches(JsonElement value) => value.ValueKind == Asked.ValueKind && Asked.ValueKind switch
    {
        JsonValueKind.String => value.GetString() == Asked.GetString(),
        JsonValueKind.Number => value.GetRawText() == Asked.GetRawText(),
        _ => true,
    };
}
