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

    private static void AssertMissing(string what, ScriptRun run)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"stack: not found on the PATH: {what}. Install what is missing, then run this command again."], run.Lines);
    }
}
