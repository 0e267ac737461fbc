using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>
/// Evaluates condition expressions: comparisons, <c>attribute_exists</c> and <c>attribute_not_exists</c>, with AND, OR, NOT and parentheses
/// (DynamoDB developer guide, "Condition and filter expressions, operators, and functions").
/// </summary>
internal sealed class ConditionExpression(ExpressionReader words, JsonObject? item)
{
    /// <summary>Whether the whole expression holds. All of it is read, because its placeholders count as used.</summary>
    internal bool Holds()
    {
        var holds = Any();
        return words.IsAtEnd ? holds : throw new DynamoDbRefusal("ValidationException", $"Invalid ConditionExpression: '{words.Read()}' is not understood");
    }

    private bool Any()
    {
        var holds = All();
        while (words.TryRead("OR"))
        {
            holds |= All();
        }

        return holds;
    }

    private bool All()
    {
        var holds = Term();
        while (words.TryRead("AND"))
        {
            holds &= Term();
        }

        return holds;
    }

    private bool Term()
    {
        if (words.TryRead("NOT"))
        {
            return !Term();
        }

        if (words.TryRead("("))
        {
            var holds = Any();
            words.Require(")");
            return holds;
        }

        return words.TryRead("attribute_exists") ? Exists() : words.TryRead("attribute_not_exists") ? !Exists() : Comparison();
    }

    private bool Exists()
    {
        words.Require("(");
        var name = words.ReadName();
        words.Require(")");
        return item?.ContainsKey(name) ?? false;
    }

    private bool Comparison()
    {
        var left = words.ReadOperand(item);
        var comparator = words.Read();
        var right = words.ReadOperand(item);
        if (comparator is "=" or "<>")
        {
            return (comparator == "=") == (left is not null && right is not null && JsonNode.DeepEquals(left, right));
        }

        // What is missing or of another type is neither smaller nor larger.
        return Order(left, right) is { } order && comparator switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => throw new DynamoDbRefusal("ValidationException", $"Invalid ConditionExpression: '{comparator}' is not understood"),
        };
    }

    private static int? Order(JsonObject? left, JsonObject? right) => (left, right) switch
    {
        _ when Text(left, "N") is { } one && Text(right, "N") is { } other =>
            decimal.Parse(one, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(other, CultureInfo.InvariantCulture)),
        _ when Text(left, "S") is { } one && Text(right, "S") is { } other => string.CompareOrdinal(one, other),
        _ => null,
    };

    private static string? Text(JsonObject? value, string type) => (string?)value?[type];
}
