using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Verbs;

public sealed class SynthVerbTests
{
    private static readonly string Sample = SampleAssembly.Folder("Storefront");

    [Theory]
    [InlineData("", "synth --quiet --no-notices --build= -o {0}")]
    [InlineData("--stage prod", "synth --quiet --no-notices --build= -c stage=prod -o {0}")]
    [InlineData("--validate Orders-dev", "synth --quiet --no-notices --build= Orders-dev -o {0}")]
    [InlineData("-q --notices", "synth --build= -q --notices -o {0}")]
    public async Task The_CDK_CLI_synthesizes_quietly_what_was_already_built(string typed, string expected)
    {
        var run = await CommandRun.Of(["synth", .. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-o", Sample]);

        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, Sample), run.CdkCommandLine);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task The_summary_goes_to_standard_output_and_progress_does_not()
    {
        var run = await CommandRun.Of("synth", "-o", Sample);

        Assert.StartsWith("Stacks\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Synthesized 2 stacks into {Sample} in 3.0 s (build 1.5 s, synthesis 1.5 s).\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("Building the app ...\nSynthesizing the stacks ...\n", run.Error);
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public async Task Validation_runs_only_when_asked_for(bool validate, string setting)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CDK_VALIDATION") is { Length: > 0 } && !validate, "CDK_VALIDATION is set, so the command leaves the choice to it.");
        string[] option = validate ? ["--validate"] : [];
        var run = await CommandRun.Of(["synth", .. option, "-o", Sample]);
        Assert.Equal(setting, run.Processes.Cdk.Environment["CDK_VALIDATION"]);
    }

    [Fact]
    public async Task The_error_of_the_app_is_shown_once_and_without_noise()
    {
        var cdk = new FakeProcess(1, "Stage 'bad' does not exist. Use dev or prod.", "dotnet ServerlessStack.dll: Subprocess exited with error 1");
        var run = await CommandRun.With(new FakeProcessRunner(cdk: cdk), "synth", "--stage", "bad");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal("Building the app ...\nSynthesizing the stacks ...\nStage 'bad' does not exist. Use dev or prod.\n", run.Error);
    }

    [Fact]
    public async Task An_app_that_fails_silently_still_gets_a_message()
    {
        var cdk = new FakeProcess(1, "dotnet ServerlessStack.dll: Subprocess exited with error 134");
        var run = await CommandRun.With(new FakeProcessRunner(cdk: cdk), "synth");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(
            "error: The app ended without a message. The CDK CLI said: dotnet ServerlessStack.dll: Subprocess exited with error 134\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_synthesis_that_left_no_assembly_fails()
    {
        var run = await CommandRun.Of("synth");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("manifest.json does not exist: the folder is not a complete cloud assembly.", run.Error, StringComparison.Ordinal);
    }
}
