using System.Diagnostics;
using ServerlessStack.Storefront;

namespace ServerlessStack.Tests.Storefront;

/// <summary>The app as the CDK CLI starts it: a process of its own.</summary>
public sealed class StorefrontProcessTests
{
    // The one that the app's build made: beside the tests lies a copy without what the tests take from a shared framework.
    private static string App
    {
        get
        {
            var tests = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(tests.Parent!.Parent!.FullName, "ServerlessStack", tests.Name, Path.GetFileName(typeof(StorefrontApp).Assembly.Location));
        }
    }

    [Fact]
    public async Task A_wrong_stage_fails_with_one_clear_error()
    {
        var start = new ProcessStartInfo("dotnet", [App]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["CDK_CONTEXT_JSON"] = """{"stage":"production"}""";
        using var app = Process.Start(start)!;

        var output = await app.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await app.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await app.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, app.ExitCode);
        Assert.Empty(output);
        Assert.Equal(
            "error: Stage \"production\" does not exist. Choose one of: dev, prod (./stack synth --stage dev, or cdk synth -c stage=dev).\n",
            errors.ReplaceLineEndings("\n"));
    }
}
