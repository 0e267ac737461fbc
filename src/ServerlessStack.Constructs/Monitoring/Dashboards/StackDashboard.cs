using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>
/// The body of a stack's dashboard: the state of every alarm, then one graph for each kind of measurement with a line for each resource. The number of graphs does not grow with the stack,
/// which keeps it far below the 500 widgets that CloudWatch accepts (CloudWatch API reference, "Dashboard Body Structure and Syntax").
/// </summary>
internal static class StackDashboard
{
    private const int Width = 24;
    private const int GraphsInARow = 3;
    private const int GraphHeight = 6;
    private const int AlarmsInARow = 4;
    private const int MostAlarmsInAWidget = 100;

    // Tokens stand between quotes as they are; CDK puts the deployed names there.
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the body.</summary>
    /// <param name="region">The stack's region.</param>
    /// <param name="alarms">The ARNs of the stack's alarms.</param>
    /// <param name="measurements">What is measured.</param>
    /// <returns>JSON text.</returns>
    public static string Body(string region, IReadOnlyList<string> alarms, IReadOnlyList<Measurement> measurements)
    {
        var widgets = new JsonArray();
        var top = 0;
        foreach (var some in alarms.Chunk(MostAlarmsInAWidget))
        {
            var height = 1 + ((some.Length + AlarmsInARow - 1) / AlarmsInARow);
            widgets.Add((JsonNode)Widget("alarm", 0, top, Width, height, new JsonObject { ["title"] = "Alarms", ["alarms"] = new JsonArray([.. some.Select(arn => JsonValue.Create(arn))]) }));
            top += height;
        }

        foreach (var (at, graph) in measurements.GroupBy(measurement => measurement.Graph, StringComparer.Ordinal).Index())
        {
            widgets.Add((JsonNode)Widget(
                "metric",
                at % GraphsInARow * (Width / GraphsInARow),
                top + (at / GraphsInARow * GraphHeight),
                Width / GraphsInARow,
                GraphHeight,
                Graph.Properties(graph.Key, region, graph)));
        }

        return new JsonObject { ["widgets"] = widgets }.ToJsonString(AsItIs);
    }

    private static JsonObject Widget(string type, int x, int y, int width, int height, JsonObject properties) => new()
    {
        ["type"] = type,
        ["x"] = x,
        ["y"] = y,
        ["width"] = width,
        ["height"] = height,
        ["properties"] = properties,
    };
}
