using System.Text.Json.Nodes;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Workflows;

/// <summary>A workflow of a repository.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Problems">What the linter finds.</param>
/// <param name="Content">What it says.</param>
internal sealed record Workflow(string Name, IReadOnlyList<string> Problems, JsonObject Content)
{
    /// <summary>The workflows of this repository.</summary>
    public static string Folder { get; } = Path.Combine(ThisRepository.Root, ".github", "workflows");

    /// <summary>The jobs, by their ids.</summary>
    public IEnumerable<(string Id, JsonObject Job)> Jobs => Content["jobs"]!.AsObject().Select(job => (job.Key, job.Value!.AsObject()));

    /// <summary>The steps of all jobs.</summary>
    public IEnumerable<JsonObject> Steps => Jobs.SelectMany(job => job.Job["steps"]?.AsArray() ?? []).Select(step => step!.AsObject());

    /// <summary>Reads every workflow of a folder.</summary>
    public static async Task<IReadOnlyList<Workflow>> ReadAsync(string folder)
    {
        var lines = new List<string>();
        var script = Path.Combine(ThisRepository.Root, "test", "ServerlessStack.Cli.Tests", "Workflows", "read-workflows.mjs");
        var exitCode = await new ProcessRunner().RunAsync(new ProcessRequest("node", [script, folder], folder, new Dictionary<string, string>(StringComparer.Ordinal)), lines.Add);
        Assert.True(exitCode == 0, string.Join('\n', lines));
        return [.. JsonNode.Parse(string.Join('\n', lines))!.AsArray().Select(Read)];
    }

    private static Workflow Read(JsonNode? json) =>
        new(json!["name"]!.GetValue<string>(), [.. json["problems"]!.AsArray().Select(problem => problem!.GetValue<string>())], json["content"]!.AsObject());
}
