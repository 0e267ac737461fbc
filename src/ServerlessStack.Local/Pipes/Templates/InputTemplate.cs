using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Pipes.Templates;

/// <summary>
/// What a pipe makes of an event: a text with places such as <c>&lt;$.body&gt;</c> and <c>&lt;aws.pipes.pipe-name&gt;</c>. A place within quotes becomes text, one without becomes JSON; what
/// is not there becomes nothing within quotes and null without (EventBridge user guide, "Amazon EventBridge Pipes input transformation").
/// </summary>
/// <param name="Text">The text with its places.</param>
internal sealed partial record InputTemplate(string Text)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fills the places.</summary>
    /// <param name="item">The event, its body parsed.</param>
    /// <param name="variables">The values of <c>aws.pipes.…</c>, by name.</param>
    public string Fill(JsonNode? item, IReadOnlyDictionary<string, JsonNode?> variables) => Place().Replace(Text, match =>
    {
        var name = match.Groups["name"].Value;
        var value = EventPath.Is(name) ? EventPath.Find(item, name) : variables.GetValueOrDefault(name);
        return IsQuoted(match.Index) ? Quoted(value) : value?.ToJsonString(Plain) ?? "null";
    });

    /// <summary>The places that no pipe knows.</summary>
    public IEnumerable<string> UnknownPlaces(IReadOnlyDictionary<string, JsonNode?> variables) =>
        Place().Matches(Text).Select(match => match.Groups["name"].Value).Where(name => !EventPath.Is(name) && !variables.ContainsKey(name));

    private static string Quoted(JsonNode? value)
    {
        var text = value is JsonValue single && single.GetValueKind() == JsonValueKind.String ? single.GetValue<string>() : value?.ToJsonString(Plain) ?? "";
        return JsonSerializer.Serialize(text, Plain)[1..^1];
    }

    // Whether an odd number of quotes stands before.
    private bool IsQuoted(int index)
    {
        var quotes = 0;
        for (var at = 0; at < index; at++)
        {
            quotes += Text[at] == '"' && (at == 0 || Text[at - 1] != '\\') ? 1 : 0;
        }

        return quotes % 2 == 1;
    }

    [GeneratedRegex(@"<(?<name>\$[^<>]*|aws\.pipes\.[a-z.-]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
