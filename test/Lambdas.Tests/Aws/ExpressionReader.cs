using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServerlessStack.Tests.Aws;

/// <summary>
/// Reads the words of a DynamoDB expression and stands in for its placeholders (DynamoDB developer guide, "Expression attribute names" and "Using expression attribute values").
/// </summary>
internal sealed partial class ExpressionReader
{
    // Of the several hundred reserved words, those that a table is likely to have as an attribute.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "data", "date", "day", "key", "level", "name", "owner", "result", "state", "status", "time", "timestamp", "ttl", "type", "value",
    };

    private readonly JsonObject _request;
    private readonly List<string> _words;
    private int _next;

    internal ExpressionReader(string expression, JsonObject request)
    {
        _request = request;
        _words = [.. Word().Matches(expression).Select(match => match.Value)];
        if (string.Concat(_words).Length != expression.Count(letter => !char.IsWhiteSpace(letter)))
        {
            throw new DynamoDbRefusal("ValidationException", $"Invalid expression: {expression}");
        }
    }

    /// <summary>The placeholders that the expression has used.</summary>
    internal HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    internal bool IsAtEnd => _next == _words.Count;

    internal string Read() => IsAtEnd ? throw new DynamoDbRefusal("ValidationException", "Invalid expression: it ends too soon") : _words[_next++];

    internal bool TryRead(string word)
    {
        var isNext = !IsAtEnd && string.Equals(_words[_next], word, StringComparison.OrdinalIgnoreCase);
        _next += isNext ? 1 : 0;
        return isNext;
    }

    internal void Require(string word)
    {
        if (!TryRead(word))
        {
            throw new DynamoDbRefusal("ValidationException", $"Invalid expression: '{word}' is missing");
        }
    }

    /// <summary>Reads an attribute's name.</summary>
    internal string ReadName()
    {
        var word = Read();
        if (word.StartsWith('#'))
        {
            return Placeholder("ExpressionAttributeNames", word).GetValue<string>();
        }

        return char.IsLetter(word[0]) && !Reserved.Contains(word)
            ? word
            : throw new DynamoDbRefusal("ValidationException", $"Invalid expression: '{word}' is no attribute name, or a reserved word");
    }

    /// <summary>Reads a value, given or stored.</summary>
    /// <returns><see langword="null"/> when the item has no such attribute.</returns>
    internal JsonObject? ReadOperand(JsonObject? item)
    {
        if (_next < _words.Count && _words[_next].StartsWith(':'))
        {
            return Placeholder("ExpressionAttributeValues", Read()).AsObject();
        }

        var name = ReadName();
        return item?[name]?.AsObject();
    }

    private JsonNode Placeholder(string map, string name)
    {
        Used.Add(name);
        return _request[map]?[name] ?? throw new DynamoDbRefusal("ValidationException", $"Invalid expression: {name} is not defined in {map}");
    }

    [GeneratedRegex("[#:]?[A-Za-z_][A-Za-z0-9_]*|<>|<=|>=|[=<>(),+-]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
