using System.Net;
using System.Text.Json;

namespace ServerlessStack.Local.Patterns.Conditions;

/// <summary>Reads the conditions of a pattern's field.</summary>
/// <param name="Path">The field.</param>
/// <param name="Dialect">What the service knows.</param>
internal sealed record ConditionReader(string Path, PatternDialect Dialect)
{
    private const string AnythingBut = "anything-but";
    private const string IgnoreCase = "equals-ignore-case";

    /// <summary>Reads a condition.</summary>
    /// <exception cref="PatternException">There is no such condition in the dialect.</exception>
    public static ICondition Read(string path, JsonElement condition, PatternDialect dialect) => new ConditionReader(path, dialect).Read(condition);

    private ICondition Read(JsonElement condition) => condition.ValueKind switch
    {
        JsonValueKind.Object => Operator(Only(condition)),
        JsonValueKind.Array => throw Invalid("has an array within its array"),
        _ => new ExactCondition(condition),
    };

    private ICondition Operator(JsonProperty property)
    {
        var inner = property.Value.ValueKind == JsonValueKind.Object ? Only(property.Value).Name : null;
        var documented = inner is null ? property.Name : $"{property.Name}/{inner}";
        if (!Dialect.Operators.Contains(documented, StringComparer.Ordinal))
        {
            throw Invalid($"uses {documented}, which is none of {string.Join(", ", Dialect.Operators)}");
        }

        return property.Name switch
        {
            "exists" => property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? new ExistsCondition(property.Value.GetBoolean(), Dialect)
                : throw Invalid("has an exists that is neither true nor false"),
            "numeric" => Numeric(property.Value),
            AnythingBut => Exclusion(property.Value),
            _ when inner is not null => Text(property.Name, Only(property.Value).Value, StringComparison.OrdinalIgnoreCase),
            _ => Text(property.Name, property.Value, StringComparison.Ordinal),
        };
    }

    private TextCondition Text(string name, JsonElement operand, StringComparison comparison)
    {
        var asked = operand.ValueKind == JsonValueKind.String ? operand.GetString()! : throw Invalid($"has a {name} that is not a text");
        return new TextCondition(name switch
        {
            "prefix" => text => text.StartsWith(asked, comparison),
            "suffix" => text => text.EndsWith(asked, comparison),
            IgnoreCase => text => text.Equals(asked, StringComparison.OrdinalIgnoreCase),
            "wildcard" => WildcardText.Read(Path, asked),
            "cidr" => Block(asked),
            _ => throw Invalid($"uses {name}"),
        });
    }

    private Predicate<string> Block(string asked) => IPNetwork.TryParse(asked, out var block)
        ? text => IPAddress.TryParse(text, out var address) && block.Contains(address)
        : throw Invalid($"has a cidr that is not an address block, {asked}");

    private NumericCondition Numeric(JsonElement operand)
    {
        JsonElement[] parts = operand.ValueKind == JsonValueKind.Array ? [.. operand.EnumerateArray()] : [];
        var isValid = parts.Length is 2 or 4 && parts.Index().All(part => part.Index % 2 == 0
            ? part.Item.ValueKind == JsonValueKind.String && NumericCondition.Comparisons.Contains(part.Item.GetString()!)
            : part.Item.ValueKind == JsonValueKind.Number && part.Item.TryGetDecimal(out var bound) && Math.Abs(bound) <= Dialect.LargestNumber);
        return isValid
            ? new NumericCondition([.. parts.Chunk(2).Select(pair => (pair[0].GetString()!, pair[1].GetDecimal()))], Dialect.LargestNumber)
            : throw Invalid($"has a numeric that is not one or two of {string.Join(" ", NumericCondition.Comparisons)} with a number of at most {Dialect.LargestNumber:0}");
    }

    private ExclusionCondition Exclusion(JsonElement operand)
    {
        if (operand.ValueKind == JsonValueKind.Object)
        {
            var (name, value) = (Only(operand).Name, Only(operand).Value);
            return new ExclusionCondition([.. Each(value).Select(excluded => Text(name, excluded, StringComparison.Ordinal))], IsOfText: true, Dialect.NullPasses);
        }

        JsonElement[] values = [.. Each(operand)];
        return values.Length > 0 && values.All(value => value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            ? new ExclusionCondition([.. values.Select(value => new ExactCondition(value))], IsOfText: false, Dialect.NullPasses)
            : throw Invalid($"has an {AnythingBut} of something else than texts and numbers");
    }

    private static IEnumerable<JsonElement> Each(JsonElement operand) => operand.ValueKind == JsonValueKind.Array ? operand.EnumerateArray() : [operand];

    private JsonProperty Only(JsonElement condition) => condition.EnumerateObject().Count() == 1
        ? condition.EnumerateObject().First()
        : throw Invalid("has a condition that is not exactly one operator");

    private PatternException Invalid(string problem) => new($"The pattern is not valid: {Path} {problem}.");
}
