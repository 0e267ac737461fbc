using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>AWS's command-line client, where the machine has it.</summary>
internal static class AwsCommand
{
    /// <summary>Skips the test where there is none.</summary>
    public static async Task RequireAsync() => Assert.SkipUnless(await IsThereAsync(), "There is no AWS CLI: sudo apt-get install awscli.");

    /// <summary>Runs it against an endpoint and returns what it answers.</summary>
    public static async Task<JsonNode> RunAsync(Uri endpoint, params string[] words)
    {
        using var process = Process.Start(Start([.. words, "--endpoint-url", endpoint.ToString(), "--region", "us-east-1", "--output", "json"]))!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, texts[1]);
        return JsonNode.Parse(texts[0])!;
    }

    private static async Task<bool> IsThereAsync()
    {
        try
        {
            using var process = Process.Start(Start(["--version"]))!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    // It signs with what it is given here and reads nothing of the user's.
    private static ProcessStartInfo Start(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("aws", words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("AWS_ACCESS_KEY_ID", "local"), ("AWS_SECRET_ACCESS_KEY", "local"), ("AWS_CONFIG_FILE", "/nowhere"), ("AWS_SHARED_CREDENTIALS_FILE", "/nowhere"), ("AWS_EC2_METADATA_DISABLED", "true") })
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
