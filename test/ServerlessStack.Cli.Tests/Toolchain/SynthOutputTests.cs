using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Toolchain;

public sealed class SynthOutputTests
{
    private readonly SynthOutput _output = new();

    [Theory]
    [InlineData("dotnet artifacts/bin/ServerlessStack/debug/ServerlessStack.dll: Subprocess exited with error 1")]
    [InlineData("dotnet ServerlessStack.dll: Subprocess was killed with signal SIGTERM")]
    [InlineData("Successfully synthesized to /clone/cdk.out")]
    [InlineData("Supply a stack id (Orders-dev, Site-dev) to display its template.")]
    [InlineData("85 feature flags are not configured. Run 'cdk flags --unstable=flags' to learn more.")]
    public void What_the_CDK_CLI_wraps_around_the_app_is_dropped(string line)
    {
        Assert.Null(_output.Keep(line));
        Assert.True(_output.IsSilent);
        Assert.Equal(line, _output.LastNoise);
    }

    [Theory]
    [InlineData("Stage 'bad' does not exist. Use dev or prod.")]
    [InlineData("[Warning at /Orders-dev/Queue] The queue has no consumer.")]
    [InlineData("   at least 3 lines are indented like this one")]
    public void What_the_app_says_is_kept(string line)
    {
        Assert.Equal(line, _output.Keep(line));
        Assert.False(_output.IsSilent);
    }

    [Fact]
    public void A_crash_is_shown_as_its_message_without_the_stack_trace()
    {
        string[] crash =
        [
            "Unhandled exception. System.InvalidOperationException: The table has no key.",
            "A second line of the message.",
            "   at ServerlessStack.App.Main() in /clone/Program.cs:line 3",
            "--- End of stack trace from previous location ---",
            "   at ServerlessStack.App.Run()",
        ];

        Assert.Equal(["The table has no key.", "A second line of the message."], crash.Select(_output.Keep).OfType<string>());
    }
}
