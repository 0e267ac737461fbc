using System.Text.Json;
using System.Text.RegularExpressions;

namespace ServerlessStack.Tests.Filters;

/// <summary>Evaluates one condition of a pattern on one value.</summary>
internal static class ConditionMatcher
{
    public static bool Matches(PatternService service, JsonElement condition, JsonElement value)
    {
        switch (condition.ValueKind)
        {
            case JsonValueKind.Object:
                var operation = Assert.Single(condition.EnumerateObject());
                return Operator(service, operation.Name, operation.Value, value);
            case JsonValueKind.Null:
                Assert.True(service.HasNull, "The template cannot hold null.");
                return value.ValueKind == JsonValueKind.Null;
            default:
                return value.ValueKind == condition.ValueKind && (value.ValueKind != JsonValueKind.String || value.GetString() == condition.GetString());
        }
    }

    private static bool Operator(PatternService service, string name, JsonElement operand, JsonElement value)
    {
        var inner = operand.ValueKind == JsonValueKind.Object ? Assert.Single(operand.EnumerateObject()).Name : null;
        var documented = inner is null ? name : $"{name}/{inner}";
        Assert.True(service.Operators.Contains(documented, StringComparer.Ordinal), $"The service has no operator {documented}.");
        return name switch
        {
            "exists" => value.ValueKind == JsonValueKind.Null ? service.NullPasses : (service.EmptyExists || value.ValueKind != JsonValueKind.String || value.GetString() != ""),
            "numeric" => value.ValueKind == JsonValueKind.Number && Compare(service, [.. operand.EnumerateArray()], value.GetDecimal()),
            "anything-but" => Exclusion(service, operand, value),
            _ => value.ValueKind == JsonValueKind.String && Text(name, inner is null ? operand.GetString()! : operand.GetProperty(inner).GetString()!, inner is not null, value.GetString()!),
        };
    }

    private static bool Exclusion(PatternService service, JsonElement operand, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return service.NullPasses;
        }

        return operand.ValueKind == JsonValueKind.Object
            ? value.ValueKind == JsonValueKind.String && operand.EnumerateObject().All(excluded => !Text(excluded.Name, excluded.Value.GetString()!, isCaseIgnored: false, value.GetString()!))
            : operand.EnumerateArray().All(excluded => excluded.ValueKind == JsonValueKind.Number
                ? value.ValueKind != JsonValueKind.Number || value.GetDecimal() != excluded.GetDecimal()
                : value.ValueKind != JsonValueKind.String || value.GetString() != excluded.GetString());
    }

    private static bool Text(string name, string operand, bool isCaseIgnored, string value) => (name, isCaseIgnored) switch
    {
        ("prefix", _) => value.StartsWith(operand, isCaseIgnored ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        ("suffix", _) => value.EndsWith(operand, isCaseIgnored ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        ("equals-ignore-case", _) => value.Equals(operand, StringComparison.OrdinalIgnoreCase),
        ("wildcard", _) => IsLike(operand, value),
        _ => throw new InvalidOperationException($"There is no operator {name}."),
    };

    private static bool IsLike(string wildcard, string value)
    {
        Assert.DoesNotContain("**", wildcard.Replace(@"\*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var expression = Regex.Replace(wildcard, @"\\.|\*|[^\\*]+", part => part.Value == "*" ? ".*" : Regex.Escape(part.Value is ['\\', var escaped] ? escaped.ToString() : part.Value), RegexOptions.None, TimeSpan.FromSeconds(1));
        return Regex.IsMatch(value, $@"\A{expression}\z", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    }

    private static bool Compare(PatternService service, JsonElement[] bounds, decimal value) =>
        Math.Abs(value) <= service.LargestNumber
        && bounds.Chunk(2).All(bound => (bound[0].GetString(), value.CompareTo(bound[1].GetDecimal())) is ("=", 0) or (">", > 0) or (">=", >= 0) or ("<", < 0) or ("<=", <= 0));
}
