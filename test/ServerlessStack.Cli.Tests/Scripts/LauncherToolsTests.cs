using System.Runtime.Versioning;
using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Scripts;

/// <summary>What the real launcher says about a machine that lacks something.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LauncherToolsTests : IDisposable
{
    private const string DotNetMissing = "the .NET SDK 10 (https://dotnet.microsoft.com/download/dotnet/10.0)";
    private const string NodeMissing = "Node.js 20 or newer with npm (https://nodejs.org)";
    private readonly ScriptedClone _clone;

    public LauncherToolsTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "stack is for POSIX shells; stack.cmd is its Windows twin.");
        _clone = new ScriptedClone();
    }

    public void Dispose() => _clone?.Dispose();

    [Fact]
    public async Task Everything_that_is_missing_is_named_in_one_line() => AssertMissing($"{DotNetMissing} and {NodeMissing}", await _clone.Run("synth"));

    [Fact]
    public async Task A_missing_SDK_is_named()
    {
        _clone.Install("node", "npm");
        AssertMissing(DotNetMissing, await _clone.Run("synth"));
    }

    [Theory]
    [InlineData("node")]
    [InlineData("npm")]
    public async Task A_missing_Node_or_npm_is_named(string present)
    {
        _clone.Install("dotnet", present);
        AssertMissing(NodeMissing, await _clone.Run("synth"));
    }

    [Fact]
    public async Task An_SDK_that_is_too_old_is_named_with_the_one_that_is_needed()
    {
        _clone.Install("node", "npm");
        _clone.InstallScript("dotnet", "#!/bin/sh\nexit 145\n");

        var run = await _clone.Run("synth");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["stack: the installed .NET SDKs are too old: install the .NET SDK 10.0.400 or a newer 10.0 (https://dotnet.microsoft.com/download/dotnet/10.0)."],
            run.Lines);
    }

    [Theory]
    [InlineData("diff", 3)]
    [InlineData("deploy", 1)]
    public async Task A_comparison_that_cannot_start_says_so_by_a_code_that_does_not_mean_differences(string verb, int exitCode)
    {
        Assert.Equal(exitCode, (await _clone.Run(verb, "a", "b")).ExitCode);

        _clone.Install("node", "npm");
        _clone.InstallScript("dotnet", "#!/bin/sh\nexit 145\n");
        Assert.Equal(exitCode, (await _clone.Run(verb, "a", "b")).ExitCode);
    }

    [Fact]
    public void The_Windows_twin_ends_with_the_same_codes()
    {
        var script = File.ReadAllText(Path.Combine(ThisRepository.Root, "stack.cmd")).ReplaceLineEndings("\n");

        Assert.Contains("set \"failure=1\"\nif \"%~1\"==\"diff\" set \"failure=3\"\n", script, StringComparison.Ordinal);
        Assert.Equal(["%errorlevel%", "%failure%", "%failure%", "%failure%"], script.Split('\n').Where(line => line.StartsWith("exit /b ", StringComparison.Ordinal)).Select(line => line["exit /b ".Length..]));
    }

    private static void AssertMissing(string what, ScriptRun run)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"stack: not found on the PATH: {what}. Install what is missing, then run this command again."], run.Lines);
    }
}
