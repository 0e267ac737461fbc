using System.Text.Json;

namespace ServerlessStack.Local.Patterns.Conditions;

/// <summary>What a pattern asks of one value.</summary>
internal interface ICondition
{
    /// <summary>Whether it asks that there is no value.</summary>
    bool IsAbsence => false;

    /// <summary>Whether a value that is there passes.</summary>
    bool Matches(JsonElement value);
}
