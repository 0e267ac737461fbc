using ServerlessStack.Graph;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Graphs;
using ServerlessStack.TemplateDiff.Reports;

namespace ServerlessStack.TemplateDiff.Tests.Graphs;

public sealed class GraphChangeTests : IDisposable
{
    private static readonly GraphDocument Before = Document(Edge("Shop/Placed", "Shop/Fulfilment", "o => o.Total > 0"), Edge("Shop/Placed", "Shop/Audit"));
    private static readonly GraphDocument After = Document(Edge("Shop/Placed", "Shop/Fulfilment", "o => o.Total > 9"), Edge("Shop/Placed", "Shop/Audit"), Edge("Shop/Audit", "Shop/Report"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Arrows_that_came_left_or_filter_in_another_way_are_listed() =>
        Assert.Equal(
            [
                "- Shop/Placed → Shop/Fulfilment (OrderPlaced, o.Total > 0)",
                "+ Shop/Placed → Shop/Fulfilment (OrderPlaced, o.Total > 9)",
                "+ Shop/Audit → Shop/Report (OrderPlaced)",
            ],
            GraphChange.Between(Before, After).Lines());

    [Fact]
    public void The_diagram_has_only_what_changed() =>
        Assert.Equal(
            """
            flowchart LR
              subgraph Shop_["Shop"]
                Shop_Placed{{"Placed"}}
                Shop_Fulfilment[["Fulfilment"]]
                Shop_Audit[["Audit"]]
                Shop_Report[["Report"]]
              end
              Shop_Placed -->|"removed<br/>OrderPlaced<br/>o.Total #gt; 0"| Shop_Fulfilment
              Shop_Placed -->|"added<br/>OrderPlaced<br/>o.Total #gt; 9"| Shop_Fulfilment
              Shop_Audit -->|"added<br/>OrderPlaced"| Shop_Report
              linkStyle 0 stroke:#cf222e,stroke-dasharray:4
              linkStyle 1,2 stroke:#1a7f37

            """.ReplaceLineEndings("\n"),
            GraphChange.Between(Before, After).Mermaid());

    [Fact]
    public void Equal_graphs_are_no_change() => Assert.True(GraphChange.Between(Before, Before).IsEmpty);

    [Fact]
    public void The_markdown_shows_the_diagram_and_the_terminal_the_lines()
    {
        var report = new Report([], GraphChange.Between(Before, After));

        Assert.Contains("#### Event graph\n\n```mermaid\nflowchart LR\n", MarkdownReport.Of(report), StringComparison.Ordinal);
        Assert.Contains(new ReportLine("  + Shop/Audit → Shop/Report (OrderPlaced)"), TerminalReport.Lines(report));
    }

    [Fact]
    public void Too_many_arrows_are_counted_instead_of_drawn()
    {
        var many = Document([.. Enumerable.Range(0, 200).Select(i => Edge("Shop/Placed", "Shop/Audit", $"o => o.Total > {i}"))]);
        Assert.Contains("200 arrows added, 2 removed: too many for a picture.", MarkdownReport.Of(new Report([], GraphChange.Between(Before, many))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_a_graph_has_nothing_to_compare() => Assert.Same(GraphChange.None, GraphChangeReader.Read(_folder.Path, _folder.Path));

    [Fact]
    public void A_broken_graph_is_named()
    {
        var file = _folder.Write(GraphFile.Json, "{}");
        Assert.StartsWith($"{file} cannot be read: ", Assert.Throws<UnreadableInputException>(() => GraphChangeReader.Read(_folder.Path, _folder.Path)).Message, StringComparison.Ordinal);
    }

    private static EdgeEntry Edge(string source, string consumer, string? filter = null) =>
        new() { Kind = EdgeKind.Delivers, Source = source, Consumer = consumer, Event = "OrderPlaced", Filter = filter };

    private static GraphDocument Document(params EdgeEntry[] edges) => new(
        GraphDocument.CurrentVersion,
        [new("Shop", "Shop")],
        [.. new[] { ("Placed", NodeKind.Topic), ("Fulfilment", NodeKind.Queue), ("Audit", NodeKind.Queue), ("Report", NodeKind.Queue) }.Select(node => new NodeEntry($"Shop/{node.Item1}", node.Item1, node.Item2, "Shop", null, null))],
        edges);
}
