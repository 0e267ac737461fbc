using System.Diagnostics;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>Runs the pinned CDK CLI against an endpoint.</summary>
internal static class CdkCommand
{
    public static async Task<(int ExitCode, string Output)> RunAsync(Uri endpoint, CloudAssembly assembly, params string[] words)
    {
        var node = Path.Combine(Toolchain.NodeModules, "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");
        var start = new ProcessStartInfo(node, [Path.Combine(Toolchain.NodeModules, "aws-cdk", "bin", "cdk"), .. words, "--app", assembly.Folder, "--no-notices", "--no-color", "--ci"])
        {
            WorkingDirectory = assembly.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = endpoint.ToString(),
            ["AWS_ACCESS_KEY_ID"] = "local",
            ["AWS_SECRET_ACCESS_KEY"] = "local",
            ["AWS_REGION"] = "us-east-1",
            ["AWS_CONFIG_FILE"] = Path.Combine(assembly.Folder, "none"),
            ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(assembly.Folder, "none"),
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["CDK_DISABLE_CLI_TELEMETRY"] = "1",
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }
}
