using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Buses.Inputs;

/// <summary>
/// A template with placeholders for parts of an event. Within a JSON text a placeholder becomes the part's characters, elsewhere the part as JSON
/// (<see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html"/>).
/// </summary>
/// <param name="Paths">Where the placeholders' values stand.</param>
/// <param name="Text">The template.</param>
internal sealed partial record InputTemplate(IReadOnlyDictionary<string, JsonPath> Paths, string Text)
{
    /// <summary>Reads <c>InputTransformer</c>.</summary>
    /// <exception cref="FormatException">A path is not one.</exception>
    public static InputTemplate Read(JsonNode transformer) => new(
        (transformer["InputPathsMap"] as JsonObject ?? []).ToDictionary(entry => entry.Key, entry => JsonPath.Parse((string)entry.Value!), StringComparer.Ordinal),
        (string)transformer["InputTemplate"]!);

    /// <summary>The template with an event's parts.</summary>
    public string Of(JsonObject json, EventRule rule, DateTimeOffset now)
    {
        var written = new StringBuilder();
        var isInText = false;
        var position = 0;
        foreach (Match placeholder in Placeholder().Matches(Text))
        {
            var before = Text[position..placeholder.Index];
            isInText ^= Quote().Count(before) % 2 == 1;
            written.Append(before).Append(Write(Value(placeholder.Groups["name"].Value, json, rule, now), isInText));
            position = placeholder.Index + placeholder.Length;
        }

        return written.Append(Text, position, Text.Length - position).ToString();
    }

    private static string Write(JsonNode? value, bool isInText)
    {
        if (!isInText)
        {
            return JsonText.Of(value);
        }

        var text = value is JsonValue scalar && scalar.TryGetValue<string>(out var characters) ? characters : value is null ? "" : JsonText.Of(value);
        return JsonText.Of(JsonValue.Create(text))[1..^1];
    }

    private JsonNode? Value(string name, JsonObject json, EventRule rule, DateTimeOffset now) => name switch
    {
        "aws.events.rule-arn" => JsonValue.Create(rule.Arn.ToString()),
        "aws.events.rule-name" => JsonValue.Create(rule.Name),
        "aws.events.event.ingestion-time" => JsonValue.Create(BusEvent.Seconds(now)),
        "aws.events.event.json" => json,
        "aws.events.event" => WithoutDetail(json),
        _ => Paths.GetValueOrDefault(name)?.In(json),
    };

    private static JsonNode WithoutDetail(JsonObject json)
    {
        var copy = json.DeepClone().AsObject();
        copy.Remove("detail");
        return copy;
    }

    [GeneratedRegex("<(?<name>[A-Za-z0-9_.-]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<!\\)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quote();
}
