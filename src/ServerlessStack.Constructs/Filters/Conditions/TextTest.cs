using System.Globalization;

namespace ServerlessStack.Constructs.Filters;

/// <summary>One question to a text and the answer that passes.</summary>
/// <param name="Operator">The question.</param>
/// <param name="Value">The text it asks about.</param>
/// <param name="IsNegated">Whether "no" is the answer that passes.</param>
internal sealed record TextTest(TextOperator Operator, string Value, bool IsNegated = false)
{
    /// <summary>Whether every text gives the same answer.</summary>
    public bool IsTrivial => Value.Length == 0 && Operator is not (TextOperator.Exactly or TextOperator.IgnoreCase);

    /// <summary>The test that passes exactly when this one does not.</summary>
    public TextTest Not() => this with { IsNegated = !IsNegated };

    /// <summary>Whether a text passes.</summary>
    /// <param name="text">The text.</param>
    public bool Passes(string text) => IsNegated != Operator switch
    {
        TextOperator.Exactly => text == Value,
        TextOperator.Prefix => text.StartsWith(Value, StringComparison.Ordinal),
        TextOperator.Suffix => text.EndsWith(Value, StringComparison.Ordinal),
        TextOperator.Substring => text.Contains(Value, StringComparison.Ordinal),
        TextOperator.IgnoreCase => text.Equals(Value, StringComparison.OrdinalIgnoreCase),
        TextOperator.PrefixIgnoreCase => text.StartsWith(Value, StringComparison.OrdinalIgnoreCase),
        _ => text.EndsWith(Value, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Whether every text that passes this test passes another one as well; <see langword="false"/> also when that is not obvious.</summary>
    /// <param name="other">The other test.</param>
    public bool Implies(TextTest other) => (this, other) switch
    {
        _ when this == other => true,
        ({ IsNegated: false, Operator: TextOperator.Exactly }, _) => other.Passes(Value),
        ({ IsNegated: false }, { IsNegated: false }) when Operator == other.Operator && Operator != TextOperator.IgnoreCase => other.Passes(Value),
        ({ IsNegated: false }, { IsNegated: false, Operator: TextOperator.Substring }) when Operator is TextOperator.Prefix or TextOperator.Suffix => other.Passes(Value),
        ({ IsNegated: false }, { IsNegated: true }) => Excludes(other.Not()),
        ({ IsNegated: true }, { IsNegated: true }) => other.Not().Implies(Not()),
        _ => false,
    };

    /// <summary>Whether no text passes both; <see langword="false"/> also when that is not obvious.</summary>
    /// <param name="other">The other test.</param>
    public bool Excludes(TextTest other) => (this, other) switch
    {
        (_, { IsNegated: true }) => Implies(other.Not()),
        ({ IsNegated: true }, _) => other.Implies(Not()),
        (_, { Operator: TextOperator.Exactly }) => !Passes(other.Value),
        ({ Operator: TextOperator.Exactly }, _) => !other.Passes(Value),
        _ when Operator == other.Operator => Operator switch
        {
            TextOperator.Substring => false,
            TextOperator.IgnoreCase => !Passes(other.Value),
            _ => !Passes(other.Value) && !other.Passes(Value),
        },
        _ => false,
    };

    /// <summary>A value the way C# writes it.</summary>
    /// <param name="value">A text, a decimal or a boolean.</param>
    public static string Quote(object value) => value switch
    {
        string text => $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool flag => flag ? "true" : "false",
        decimal number => PlainNumber.Of(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
