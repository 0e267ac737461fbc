using System.Text.Json.Nodes;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>One graph of a dashboard: the same measurement of several resources, a line each (CloudWatch API reference, "Dashboard Body Structure and Syntax", metric widgets).</summary>
internal static class Graph
{
    private const int Period = 300;

    /// <summary>The properties of the graph's widget.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="region">The region of the metrics.</param>
    /// <param name="measurements">The lines.</param>
    /// <returns>The properties.</returns>
    public static JsonObject Properties(string title, string region, IEnumerable<Measurement> measurements) => new()
    {
        ["title"] = title,
        ["view"] = "timeSeries",
        ["region"] = region,
        ["period"] = Period,
        ["metrics"] = new JsonArray([.. measurements.Index().SelectMany(line => Line(line.Index, line.Item))]),
    };

    private static IEnumerable<JsonNode> Line(int line, Measurement measurement)
    {
        if (measurement.Expression is null)
        {
            yield return Row(measurement.Metrics[0], new JsonObject { ["stat"] = measurement.Metrics[0].Statistic, ["label"] = measurement.Resource });
            yield break;
        }

        // Ids are of the whole graph, so each line's metrics are called after the line: m0 of line 2 is l2m0.
        var expression = measurement.Expression;
        foreach (var (at, metric) in measurement.Metrics.Index())
        {
            expression = expression.Replace($"m{at}", $"l{line}m{at}", StringComparison.Ordinal);
            yield return Row(metric, new JsonObject { ["stat"] = metric.Statistic, ["id"] = $"l{line}m{at}", ["visible"] = false });
        }

        yield return new JsonArray(new JsonObject { ["expression"] = expression, ["label"] = measurement.Resource, ["id"] = $"l{line}" });
    }

    private static JsonArray Row(Metric metric, JsonObject options) =>
        [metric.Namespace, metric.Name, .. metric.Dimensions.SelectMany(dimension => new JsonNode[] { dimension.Name, dimension.Value }), options];
}
