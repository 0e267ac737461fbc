using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Tests.Pairs;

/// <summary>A pair of templates with the report that they should give: a folder with before.json, after.json and expected.txt.</summary>
internal sealed record PairFolder(string Name)
{
    private const string Update = "UPDATE_SNAPSHOTS";

    public static IReadOnlyList<PairFolder> All { get; } =
        [.. Directory.GetDirectories(Root()).Select(folder => new PairFolder(Path.GetFileName(folder))).OrderBy(pair => pair.Name, StringComparer.Ordinal)];

    public Template Before => Read("before.json");

    public Template After => Read("after.json");

    public void Matches(string report)
    {
        var file = Path.Combine(Root(), Name, "expected.txt");
        if (Environment.GetEnvironmentVariable(Update) == "1" && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            File.WriteAllText(file, report);
        }

        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(expected == report, $"{file} is:\n{expected}\nbut the report is:\n{report}\nIf that is what you want, run the test with {Update}=1 and say in the commit why.");
    }

    // All pairs are compared in one process, as the stacks of one app: the folder is the stack's name.
    private Template Read(string file) => new(Name, JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), Name, file)))!.AsObject());

    private static string Root([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Cases");
}
