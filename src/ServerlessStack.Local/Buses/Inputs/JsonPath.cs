using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Buses.Inputs;

/// <summary>
/// A path into an event, as far as EventBridge goes: <c>$.detail.lines[0].sku</c>, with dots, dashes, underscores, letters, digits and the index of an array
/// (<see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html"/>).
/// </summary>
internal sealed partial class JsonPath
{
    private readonly IReadOnlyList<string> steps;

    private JsonPath(IReadOnlyList<string> steps)
    {
        this.steps = steps;
    }

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static JsonPath Parse(string text) => Path().Match(text) is { Success: true } match
        ? new JsonPath([.. match.Groups["step"].Captures.Select(step => step.Value)])
        : throw new FormatException($"{text} is not a path: $.detail.lines[0].sku.");

    /// <summary>What stands there; null where nothing does.</summary>
    public JsonNode? In(JsonNode? node)
    {
        foreach (var step in steps)
        {
            node = node switch
            {
                JsonObject map => map[step],
                JsonArray list when int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>What stands there, as text: a string's characters, anything else as JSON; null where nothing does.</summary>
    public string? TextIn(JsonNode? node) => In(node) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => JsonText.Of(other),
    };

    [GeneratedRegex(@"\A\$(?:\.(?<step>[\w-]+)|\['(?<step>[^']+)'\]|\[(?<step>[0-9]+)\])*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();
}
