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

    private const string Stack = """{ "type": "aws:cloudformation:stack", "properties": { "templateFile": "Shop.template.json" } }""";

    private readonly TestFolder _clone = TestFolder.OfClone();

    [Fact]
    public async Task Synthesizes_and_prints_Mermaid()
    {
        WriteAssembly("cdk.out", Graph);

        var run = await RunAsync("--stage", "prod");

        Assert.Equal((ExitCode.Success, Mermaid.ReplaceLineEndings("\n")), (run.ExitCode, run.Output));
        Assert.Equal("synth --quiet --no-notices --build= -c stage=prod", run.CdkCommandLine);
        Assert.Equal("Building the app ...\nSynthesizing the stacks ...\n", run.Error);
    }

    [Fact]
    public async Task Reads_an_assembly_that_exists_without_building_or_synthesizing()
    {
        WriteAssembly("assembly", Graph);

        var run = await RunAsync("--app", "assembly");

        Assert.Equal((ExitCode.Success, Mermaid.ReplaceLineEndings("\n")), (run.ExitCode, run.Output));
        Assert.Empty(run.Processes.Requests);
    }

    [Fact]
    public async Task Prints_the_data_as_it_was_written()
    {
        WriteAssembly("cdk.out", Graph);

        Assert.Equal(Graph.ReplaceLineEndings("\n"), (await RunAsync("--app", "cdk.out", "--format", "json")).Output);
    }

    [Fact]
    public async Task Writes_a_picture_into_a_file()
    {
        WriteAssembly("cdk.out", Graph);

        var run = await RunAsync("--app", "cdk.out", "--format", "svg", "--output", "graph.svg");

        Assert.Equal((ExitCode.Success, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("<svg ", await File.ReadAllTextAsync(Path.Combine(_clone.Path, "graph.svg"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_synthesis_prints_no_graph()
    {
        WriteAssembly("cdk.out", Graph);

        var run = await CommandRun.In(_clone.Path, new FakeProcessRunner(cdk: new FakeProcess(1, "Stage 'bad' does not exist.")), "graph", "--stage", "bad");

        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.EndsWith("Stage 'bad' does not exist.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_a_graph_is_named()
    {
        WriteManifest("cdk.out", Stack);

        var run = await RunAsync("--app", "cdk.out");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: {Path.Combine(_clone.Path, "cdk.out")} holds no event-graph.json: its app uses no construct that takes part in the event graph.\n", run.Error);
    }

    [Fact]
    public async Task A_folder_that_is_no_assembly_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_clone.Path, "cdk.out"));

        var run = await RunAsync("--app", "cdk.out");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: {Path.Combine(_clone.Path, "cdk.out", "manifest.json")} does not exist: the folder is not a complete cloud assembly.\n", run.Error);
    }

    [Fact]
    public async Task Of_several_stages_one_must_be_chosen()
    {
        WriteManifest("cdk.out", Stage("Dev"), Stage("Prod"));
        var dev = WriteAssembly("cdk.out/assembly-Dev", Graph);
        var prod = WriteAssembly("cdk.out/assembly-Prod", Graph);

        var run = await RunAsync("--app", "cdk.out");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: {Path.Combine(_clone.Path, "cdk.out")} holds the graphs of 2 stages. Choose one with --app: {Path.GetDirectoryName(dev)}, {Path.GetDirectoryName(prod)}.\n", run.Error);
        Assert.Equal(ExitCode.Success, (await RunAsync("--app", "cdk.out/assembly-Dev")).ExitCode);
    }

    [Fact]
    public async Task The_only_stage_is_taken()
    {
        WriteManifest("cdk.out", Stage("Dev"));
        WriteAssembly("cdk.out/assembly-Dev", Graph);

        Assert.Equal(Graph.ReplaceLineEndings("\n"), (await RunAsync("--app", "cdk.out", "--format", "json")).Output);
    }

    [Theory]
    [InlineData("cdk.out")]
    [InlineData("cdk.out/")]
    public async Task The_folder_s_own_graph_goes_before_that_of_a_stage(string folder)
    {
        WriteManifest("cdk.out", Stack, Stage("Dev"));
        _clone.Write("cdk.out/event-graph.json", Graph);
        WriteAssembly("cdk.out/assembly-Dev", "of the stage");

        Assert.Equal(Graph.ReplaceLineEndings("\n"), (await RunAsync("--app", folder, "--format", "json")).Output);
    }

    [Fact]
    public async Task What_an_earlier_synthesis_left_is_not_taken()
    {
        WriteManifest("cdk.out", Stage("Dev"));
        _clone.Write("cdk.out/event-graph.json", "left by an app without stages");
        WriteAssembly("cdk.out/assembly-Old", "left by another stage");
        WriteAssembly("cdk.out/assembly-Dev", Graph);

        Assert.Equal(Graph.ReplaceLineEndings("\n"), (await RunAsync("--app", "cdk.out", "--format", "json")).Output);
    }

    [Fact]
    public async Task A_graph_of_another_version_is_refused()
    {
        var file = WriteAssembly("cdk.out", Graph.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));

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

    private static string Stage(string name) => $$"""{ "type": "cdk:cloud-assembly", "properties": { "directoryName": "assembly-{{name}}" } }""";

    private void WriteManifest(string folder, params string[] artifacts) => _clone.Write(
        $"{folder}/manifest.json",
        $$"""{ "artifacts": { {{string.Join(", ", artifacts.Select((artifact, index) => $"\"{index}\": {artifact}"))}} } }""");

    private string WriteAssembly(string folder, string graph)
    {
        WriteManifest(folder, Stack);
        return _clone.Write($"{folder}/event-graph.json", graph);
    }

    private Task<CommandRun> RunAsync(params string[] typed) => CommandRun.In(_clone.Path, new FakeProcessRunner(), ["graph", .. typed]);
}
