using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>Compares templates by <c>@aws-cdk/cloudformation-diff</c>, in one Node process for all of them.</summary>
/// <param name="node">The Node program.</param>
/// <param name="toolchain">The folder whose node_modules hold the package.</param>
internal sealed class CloudFormationDiff(string node, string toolchain)
{
    private const string Package = "@aws-cdk/cloudformation-diff";
    private const string NotInstalled = $"Cannot find module '{Package}";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>The differences, one for each pair. A stack that is new or gone is compared with an empty template.</summary>
    /// <exception cref="UnreadableInputException">Node or the package is missing or failed.</exception>
    public async Task<IReadOnlyList<TemplateDifference>> CompareAsync(IEnumerable<TemplatePair> pairs, CancellationToken cancellation)
    {
        var request = new JsonArray([.. pairs.Select(pair => new JsonObject
        {
            ["before"] = pair.Before?.Json.DeepClone() ?? new JsonObject(),
            ["after"] = pair.After?.Json.DeepClone() ?? new JsonObject(),
        })]);
        var response = await RunAsync(request.ToJsonString(), cancellation);
        return JsonSerializer.Deserialize<List<TemplateDifference>>(response, Json)!;
    }

    private async Task<string> RunAsync(string request, CancellationToken cancellation)
    {
        using var process = Start();
        using var stop = cancellation.Register(process.Kill);

        // All three streams at once: a process whose output nobody reads stops reading its input.
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.StandardInput.WriteAsync(request.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended before it had read everything; what it said on standard error tells why.
        }

        var (response, said) = (await output, await errors);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? response
            : throw new UnreadableInputException(said.Contains(NotInstalled, StringComparison.Ordinal)
                ? $"{Package} is not installed in {toolchain} or above it. Run npm install --save-dev {Package} there, then compare again."
                : $"{Package} could not compare the templates: {Reason(said)}");
    }

    private Process Start()
    {
        var info = new ProcessStartInfo(node, [Path.Combine(AppContext.BaseDirectory, "cloudformation-diff.mjs"), toolchain])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception exception)
        {
            throw new UnreadableInputException($"Could not start Node ({node}): {exception.Message}.", exception);
        }
    }

    // Node prints the failing source line and a stack around the one line that says what is wrong.
    private static string Reason(string said) =>
        said.Split('\n').FirstOrDefault(line => line.Contains("Error: ", StringComparison.Ordinal))?.Trim() ?? said.Trim();
}
