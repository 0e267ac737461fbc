using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.Cli.Tests.Verbs;

public sealed class CommandLineTests
{
    public static TheoryData<string> Verbs => [VerbTable.Synth, VerbTable.Graph, .. CdkVerb.All.Select(verb => verb.Name)];

    [Fact]
    public async Task Help_names_every_verb_and_every_exit_code()
    {
        var run = await CommandRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.All(Verbs, verb => Assert.Contains($"\n  {verb.Data} ", run.Output, StringComparison.Ordinal));
        Assert.All(CdkVerb.All, verb => Assert.Contains(verb.Description, run.Output, StringComparison.Ordinal));
        foreach (var code in new[] { ExitCode.Success, ExitCode.Failure, ExitCode.BadUsage, ExitCode.Interrupted })
        {
            Assert.Contains($"\n  {code,-3}  ", run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_of_a_verb_names_its_options_and_the_exit_codes_and_starts_nothing(string verb)
    {
        var run = await CommandRun.Of(verb, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--stage <NAME>", run.Output, StringComparison.Ordinal);
        Assert.Contains($"npx cdk {(verb == VerbTable.Graph ? VerbTable.Synth : verb)} --help", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Processes.Requests);
    }

    [Fact]
    public async Task Help_of_synth_names_its_own_option() =>
        Assert.Contains(SynthVerb.ValidateOption, (await CommandRun.Of("synth", "--help")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Help_of_diff_names_its_options_its_own_exit_codes_and_the_way_to_compare_with_what_is_deployed()
    {
        var run = await CommandRun.Of("diff", "--help");

        Assert.Equal(0, run.ExitCode);
        string[] words = ["--base <REVISION>", "--stage <NAME>", "--fail-on <SEVERITY>", "--acknowledged <FILE>", "--markdown <FILE>", "--json <FILE>", "--sarif <FILE>", "npx cdk diff"];
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
        Assert.All([DiffExitCode.Nothing, DiffExitCode.Differences, DiffExitCode.Severe, DiffExitCode.Unusable], code => Assert.Contains($"\n  {code,-3}  ", run.Output, StringComparison.Ordinal));
        Assert.Empty(run.Processes.Requests);
    }

    [Fact]
    public async Task Help_of_up_names_its_options_and_says_what_it_is_not()
    {
        var run = await CommandRun.Of("up", "--help");

        Assert.Equal(0, run.ExitCode);
        string[] words =
        [
            "--stage <NAME>", "--watch", "--keep", "--port <N>", "--dynamodb <URL>", "--kinesis <URL>", "--messaging <URL>", "--endpoint <URL>", "For development only", "never calls AWS",
        ];
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
        Assert.Empty(run.Processes.Requests);
    }

    [Fact]
    public async Task Help_of_the_verbs_that_ask_a_target_has_an_example_of_each_that_takes_something()
    {
        foreach (var verb in TargetCommands.Names)
        {
            var run = await CommandRun.Of(verb, "--help");

            Assert.Equal(0, run.ExitCode);
            Assert.All(TargetCommands.Names.Except([TargetCommands.Down, TargetCommands.Status]), name => Assert.Contains($"  {Launcher.Name} {name} ", run.Output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Help_of_graph_names_its_formats_and_its_own_options()
    {
        var help = (await CommandRun.Of("graph", "--help")).Output;

        Assert.All(["mermaid, svg, json", "--output <FILE>", "--app <FOLDER>"], words => Assert.Contains(words, help, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_typed_shows_the_help_and_is_bad_usage()
    {
        var run = await CommandRun.Of();

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.Contains("Commands:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deplyo")]
    [InlineData("--bogus")]
    public async Task An_unknown_verb_is_bad_usage_and_the_verbs_are_listed(string typed)
    {
        var run = await CommandRun.Of(typed);

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.Empty(run.Processes.Requests);
        Assert.Equal(
            $"error: {typed} is not a verb of {Launcher.Name}. The verbs are synth, diff, graph, up, down, status, trail, logs, invoke, send, redrive, token, list, bootstrap, deploy, destroy; {Launcher.Name} --help explains them.\n",
            run.Error);
    }

    [Theory]
    [InlineData("deploy", "--stage")]
    [InlineData("deploy", "--stage", "dev", "-c", "stage=prod")]
    [InlineData("synth", "--stage=")]
    public async Task A_wrong_stage_option_is_bad_usage_and_nothing_is_started(params string[] typed)
    {
        var run = await CommandRun.Of(typed);

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.Empty(run.Processes.Requests);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", DiffExitCode.Unusable)]
    [InlineData("synth", ExitCode.Failure)]
    public async Task Outside_an_app_a_comparison_does_not_end_as_if_there_were_differences(string verb, int exitCode)
    {
        using var folder = new TestFolder();
        Assert.Equal(exitCode, (await CommandRun.In(folder.Path, new FakeProcessRunner(), [verb, .. verb == "diff" ? (string[])["a", "b"] : []])).ExitCode);
    }

    [Fact]
    public async Task Outside_an_app_the_command_says_where_to_run_it()
    {
        using var folder = new TestFolder();
        var run = await CommandRun.In(folder.Path, new FakeProcessRunner(), "synth");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: No folder with cdk.json was found above {folder.Path}. Run {Launcher.Name} in the folder of a CDK app, or below it.\n", run.Error);
    }
}
