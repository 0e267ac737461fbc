using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Verbs;

public sealed class GraphVerbTests : IDisposable
{
    private const string Graph =
        """
        {
          "version": 1,
          "stacks": [{ "path": "Shop", "name": "Shop" }],
          "nodes": [{ "path": "Shop/Orders", "name": "Orders", "kind": "table", "stack": "Shop" }, { "path": "Shop/Follow", "name": "Follow", "kind": "function", "stack": "Shop" }],
          "edges": [{ "kind": "delivers", "source": "Shop/Orders", "consumer": "Shop/Follow", "event": "ItemChange<Order>" }]
        }
        """;

    private const string Mermaid =
        """
        flowchart LR
          subgraph Shop_["Shop"]
            Shop_Orders[("Orders")]
            Shop_Follow("Follow")
          end
          Shop_Orders -->|"ItemChange#lt;Order#gt;"| Shop_Follow

        """;

    private readonly TestFolder _clone = TestFolder.OfClone();

    [Fact]
    public async Task Synthesizes_and_prints_Mermaid()
    {
        _clone.Write("cdk.out/event-graph.json", Graph);

        var run = await RunAsync("--stage", "prod");

        Assert.Equal((ExitCode.Success, Mermaid.ReplaceLineEndings("\n")), (run.ExitCode, run.Output));
        Assert.Equal("synth --quiet --no-notices --build= -c stage=prod", run.CdkCommandLine);
        Assert.Equal("Building the app ...\nSynthesizing the stacks ...\n", run.Error);
    }

    [Fact]
    public async Task Reads_an_assembly_that_exists_without_building_or_synthesizing()
    {
        _clone.Write("assembly/event-graph.json", Graph);

        var run = await RunAsync("--app", "assembly");

        Assert.Equal((ExitCode.Success, Mermaid.ReplaceLineEndings("\n")), (run.ExitCode, run.Output));
        Assert.Empty(run.Processes.Requests);
    }

    [Fact]
    public async Task Prints_the_data_as_it_was_written()
    {
        _clone.Write("cdk.out/event-graph.json", Graph);

        Assert.Equal(Graph.ReplaceLineEndings("\n"), (await RunAsync("--app", "cdk.out", "--format", "json")).Output);
    }

    [Fact]
    public async Task Writes_a_picture_into_a_file()
    {
        _clone.Write("cdk.out/event-graph.json", Graph);

        var run = await RunAsync("--app", "cdk.out", "--format", "svg", "--output", "graph.svg");

        Assert.Equal((ExitCode.Success, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("<svg ", await File.ReadAllTextAsync(Path.Combine(_clone.Path, "graph.svg"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_synthesis_prints_no_graph()
    {
        _clone.Write("cdk.out/event-graph.json", Graph);

        var run = await CommandRun.In(_clone.Path, new FakeProcessRunner(cdk: new FakeProcess(1, "Stage 'bad' does not exist.")), "graph", "--stage", "bad");

        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.EndsWith("Stage 'bad' does not exist.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_a_graph_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_clone.Path, "cdk.out"));

        var run = await RunAsync("--app", "cdk.out");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: {Path.Combine(_clone.Path, "cdk.out")} holds no event-graph.json: it is no cloud assembly, or its app uses no construct that takes part in the event graph.\n", run.Error);
    }

    [Fact]
    public async Task Of_several_stages_one_must_be_chosen()
    {
        var dev = _clone.Write("cdk.out/assembly-Dev/event-graph.json", Graph);
        var prod = _clone.Write("cdk.out/assembly-Prod/event-graph.json", Graph);

        var run = await RunAsync("--app", "cdk.out");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: {Path.Combine(_clone.Path, "cdk.out")} holds the graphs of 2 stages. Choose one with --app: {Path.GetDirectoryName(dev)}, {Path.GetDirectoryName(prod)}.\n", run.Error);
    }

    [Fact]
    public async Task A_graph_of_another_version_is_refused()
    {
        var file = _clone.Write("cdk.out/event-graph.json", Graph.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));

        var run = await RunAsync("--app", "cdk.out");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: {file} cannot be read: it is no event graph of version 1. Synthesize again with this repository's ./stack.\n", run.Error);
    }

    [Fact]
    public async Task A_format_that_is_not_known_is_bad_usage()
    {
        var run = await RunAsync("--format", "png");

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.Empty(run.Processes.Requests);
    }

    public void Dispose() => _clone.Dispose();

    private Task<CommandRun> RunAsync(params string[] typed) => CommandRun.In(_clone.Path, new FakeProcessRunner(), ["graph", .. typed]);
}
