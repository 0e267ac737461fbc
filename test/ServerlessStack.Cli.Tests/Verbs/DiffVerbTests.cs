using System.Text.Json;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Verbs;

public sealed class DiffVerbTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(60, "Waits", true, DiffExitCode.Nothing)]
    [InlineData(60, "Waits longer", true, DiffExitCode.Nothing)]
    [InlineData(90, "Waits", true, DiffExitCode.Differences)]
    [InlineData(30, "Waits", true, DiffExitCode.Differences)]
    [InlineData(60, "Waits", false, DiffExitCode.Severe)]
    public async Task The_exit_code_is_the_verdict(int visibility, string description, bool encrypted, int expected)
    {
        var run = await Diff(SmallAssembly.Template(visibility, description, encrypted));

        Assert.Equal(expected, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Empty(run.Processes.Requests);
    }

    [Theory]
    [InlineData("low", DiffExitCode.Severe)]
    [InlineData("medium", DiffExitCode.Severe)]
    [InlineData("high", DiffExitCode.Differences)]
    public async Task Fail_on_sets_the_bar(string severity, int expected) =>
        Assert.Equal(expected, (await Diff(SmallAssembly.Template(visibility: 30), "--fail-on", severity)).ExitCode);

    [Fact]
    public async Task The_report_is_plain_text_when_nobody_sits_at_a_terminal()
    {
        var run = await Diff(SmallAssembly.Template(encrypted: false));

        Assert.Equal(
            """
            Security
              Orders/Queue  (Shop)
                high: What it holds is not encrypted at rest any more.
                  SqsManagedSseEnabled: true → false

            1 high.

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task The_other_reports_are_written_to_files()
    {
        var (markdown, json, sarif) = (Path.Combine(_folder.Path, "r.md"), Path.Combine(_folder.Path, "r.json"), Path.Combine(_folder.Path, "r.sarif"));
        await Diff(SmallAssembly.Template(encrypted: false), "--markdown", markdown, "--json", json, "--sarif", sarif);

        Assert.StartsWith("### Template diff\n", await File.ReadAllTextAsync(markdown, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, Root(json).GetProperty("schemaVersion").GetInt32());
        Assert.Equal("2.1.0", Root(sarif).GetProperty("version").GetString());
    }

    [Fact]
    public async Task An_acknowledged_risk_is_shown_with_its_reason_and_does_not_fail()
    {
        var file = _folder.Write("risks.json", """{ "acknowledgements": [{ "rule": "security/encryption", "construct": "Orders/*", "reason": "It only holds test data." }] }""");
        var run = await Diff(SmallAssembly.Template(encrypted: false), "--acknowledged", file);

        Assert.Equal(DiffExitCode.Differences, run.ExitCode);
        Assert.Contains("because It only holds test data.", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task An_acknowledgement_that_nothing_needs_is_noted()
    {
        var file = _folder.Write("risks.json", """{ "acknowledgements": [{ "rule": "security/tls", "construct": "Orders/Queue", "reason": "Old." }] }""");
        var run = await Diff(SmallAssembly.Template(), "--acknowledged", file);

        Assert.Equal(DiffExitCode.Nothing, run.ExitCode);
        Assert.Equal("note: the acknowledgement of security/tls for Orders/Queue is needed no more.\n", run.Error);
    }

    [Fact]
    public async Task Input_that_cannot_be_compared_is_one_clear_line()
    {
        var good = _folder.WriteAssembly("good", SmallAssembly.Template());
        var broken = _folder.WriteAssembly("broken", "{ no");
        var other = Path.Combine(_folder.Path, "other");
        SmallAssembly.Write(other, SmallAssembly.Template().Replace("Queue1", "Else2", StringComparison.Ordinal), "Blog");
        var missing = Path.Combine(_folder.Path, "missing");

        foreach (var (folder, expected) in new[]
        {
            (missing, $"error: {missing} is no folder. Name the folder that a synthesis wrote, usually cdk.out.\n"),
            (broken, $"error: {Path.Combine(broken, "Shop.template.json")} is not valid JSON: "),
            (other, "error: The two assemblies have no stack in common, so they are of different apps: the base has Shop, the head has Blog.\n"),
        })
        {
            var run = await CommandRun.In(ThisRepository.Root, new FakeProcessRunner(), "diff", good, folder);

            Assert.Equal(DiffExitCode.Unusable, run.ExitCode);
            Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
            Assert.Equal(1, run.Error.Count(character => character == '\n'));
            Assert.Empty(run.Output);
        }
    }

    [Fact]
    public async Task A_missing_toolchain_is_restored_without_building_the_app()
    {
        var run = await CommandRun.Of("diff", _folder.WriteAssembly("a", SmallAssembly.Template()), _folder.WriteAssembly("b", SmallAssembly.Template()));

        Assert.Equal("node", Assert.Single(run.Processes.Requests).Program);
    }

    private static JsonElement Root(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    private Task<CommandRun> Diff(string after, params string[] options) => CommandRun.In(
        ThisRepository.Root,
        new FakeProcessRunner(),
        ["diff", _folder.WriteAssembly("base", SmallAssembly.Template()), _folder.WriteAssembly("head", after), .. options]);
}
