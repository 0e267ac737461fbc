using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Tests.Hosting;

/// <summary>One change of a payload, determined by its numbers alone so that a failing case can be shrunk and repeated.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Place">Where.</param>
/// <param name="Value">To what.</param>
internal sealed record Mutation(uint Kind, uint Place, uint Value)
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1e999", "\"\"", "\"\\ud800\"", "[]", "{}", "[null]", "{\"a\":{}}", "\"2.0\"", "\"aws:sqs\"", "\"aws:dynamodb\"", "\"$default\"", "\"POST\"", "\"{}\"",
        new string('[', 300) + new string(']', 300),
    ];

    private static readonly string[] Fragments = ["\"", "{", "}", "[", "]", ",", ":", "\\", "\0", "\u2028", "é", "1", "null", "\r\n"];

    public string ApplyTo(string payload) => (Kind % 5) switch
    {
        0 => payload[..At(payload)],
        1 => payload[..At(payload)] + Fragments[Value % Fragments.Length] + payload[At(payload)..],
        2 => payload.Remove(At(payload), (int)Math.Min(Value % 50, payload.Length - At(payload))),
        _ => ReplaceNode(payload),
    };

    private int At(string payload) => (int)(Place % (payload.Length + 1));

    private string ReplaceNode(string payload)
    {
        try
        {
            var root = JsonNode.Parse(payload);
            var nodes = Children(root).ToArray();
            if (nodes.Length == 0)
            {
                return Values[Value % Values.Length];
            }

            var marker = $"\"{Guid.Empty}\"";
            nodes[Place % nodes.Length].ReplaceWith(JsonNode.Parse(marker));
            return root!.ToJsonString().Replace(marker, Values[Value % Values.Length], StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            // An earlier change has made it something else than JSON.
            return payload + Values[Value % Values.Length];
        }
    }

    private static IEnumerable<JsonNode> Children(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject map => map.Select(property => property.Value),
            JsonArray array => array,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Children(child).Prepend(child));
    }
}
