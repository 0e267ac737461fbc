using System.Text.Json.Nodes;
using ServerlessStack.Constructs.Monitoring;

namespace ServerlessStack.Tests.Monitoring;

public sealed class StackDashboardTests
{
    [Fact]
    public void A_graph_has_a_line_for_each_resource()
    {
        var widget = Assert.Single(Widgets([], Errors("A"), Errors("B")));

        Assert.Equal(
            """{"title":"Function errors","view":"timeSeries","region":"eu-west-1","period":300,"metrics":[["AWS/Lambda","Errors","FunctionName","A",{"stat":"Sum","label":"A"}],["AWS/Lambda","Errors","FunctionName","B",{"stat":"Sum","label":"B"}]]}""",
            widget["properties"]!.ToJsonString());
    }

    [Fact]
    public void A_computed_line_uses_its_own_metrics()
    {
        var widget = Assert.Single(Widgets([], Ratio("A"), Ratio("B")));

        Assert.Equal(["l0m0 / l0m1", "l1m0 / l1m1"], Rows(widget).Select(row => (string?)(row[0] as JsonObject)?["expression"]).OfType<string>());
        Assert.Equal(["l0m0", "l0m1", "l0", "l1m0", "l1m1", "l1"], Rows(widget).Select(row => (string?)row[^1]!["id"]));
    }

    [Fact]
    public void The_number_of_graphs_does_not_grow_with_the_stack() =>
        Assert.Equal(2, Widgets([], [.. Enumerable.Range(0, 200).SelectMany(at => new[] { Errors($"F{at}"), Ratio($"A{at}") })]).Count);

    [Fact]
    public void More_alarms_than_a_widget_holds_take_several()
    {
        var widgets = Widgets([.. Enumerable.Range(0, 101).Select(at => $"arn:{at}")], Errors("A"));

        Assert.Equal([100, 1], widgets.Take(2).Select(widget => widget["properties"]!["alarms"]!.AsArray().Count));
    }

    [Fact]
    public void No_widget_covers_another()
    {
        var graphs = Enumerable.Range(0, 7).Select(at => Errors("A") with { Graph = $"Graph {at}" });

        var widgets = Widgets([.. Enumerable.Range(0, 101).Select(at => $"arn:{at}")], [.. graphs]);

        var cells = widgets.SelectMany(Cells).ToList();
        Assert.Equal(cells.Count, cells.Distinct().Count());
        Assert.All(cells, cell => Assert.InRange(cell.X, 0, 23));
    }

    private static IEnumerable<(int X, int Y)> Cells(JsonNode widget) =>
        from x in Enumerable.Range((int)widget["x"]!, (int)widget["width"]!)
        from y in Enumerable.Range((int)widget["y"]!, (int)widget["height"]!)
        select (x, y);

    private static IEnumerable<JsonArray> Rows(JsonNode widget) => widget["properties"]!["metrics"]!.AsArray().Select(row => row!.AsArray());

    private static List<JsonNode> Widgets(string[] alarms, params Measurement[] measurements) =>
        [.. JsonNode.Parse(StackDashboard.Body("eu-west-1", alarms, measurements))!["widgets"]!.AsArray().Select(widget => widget!)];

    private static Measurement Errors(string name) =>
        new() { Resource = name, Graph = "Function errors", Metrics = [new("AWS/Lambda", "Errors", "Sum", ("FunctionName", name))] };

    private static Measurement Ratio(string name) => new()
    {
        Resource = name,
        Graph = "Share",
        Metrics = [new("AWS/ApiGateway", "5xx", "Sum", ("ApiId", name)), new("AWS/ApiGateway", "Count", "Sum", ("ApiId", name))],
        Formula = "m0 / m1",
    };
}
