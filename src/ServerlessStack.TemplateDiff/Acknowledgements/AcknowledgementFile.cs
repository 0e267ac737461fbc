using System.Text.Json;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Acknowledgements;

/// <summary>The acknowledged risks: a file beside the code, so that a reviewer sees who takes which risk and why.</summary>
/// <param name="Entries">The acknowledgements.</param>
internal sealed record AcknowledgementFile(IReadOnlyList<Acknowledgement> Entries)
{
    /// <summary>The file's name in the repository's root.</summary>
    public const string DefaultName = "acknowledged-risks.json";

    private const string List = "acknowledgements";

    /// <summary>Reads the file.</summary>
    /// <exception cref="UnreadableInputException">It is missing, no JSON, or an entry is incomplete; the message names every such entry.</exception>
    public static AcknowledgementFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UnreadableInputException($"{path} does not exist: there are no acknowledged risks to read.");
        }

        var root = JsonFile.Read(path);
        if (root.Find(List) is not { ValueKind: JsonValueKind.Array } list)
        {
            throw new UnreadableInputException($"{path} has no list named {List}.");
        }

        var problems = list.EnumerateArray().SelectMany((entry, index) => Problems(entry, index)).ToList();
        return problems.Count == 0
            ? new([.. list.EnumerateArray().Select(entry => new Acknowledgement(entry.Text("rule")!, entry.Text("construct")!, entry.Text("reason")!, entry.Text("stack") ?? "*"))])
            : throw new UnreadableInputException($"{path}: {string.Join(' ', problems)}");
    }

    /// <summary>The report, with the reason at each finding that is acknowledged.</summary>
    public Report Apply(Report report) =>
        report with { Findings = [.. report.Findings.Select(finding => finding with { Acknowledgement = Entries.FirstOrDefault(entry => entry.Covers(finding))?.Reason })] };

    /// <summary>The entries that no finding needs.</summary>
    public IEnumerable<Acknowledgement> Unused(IReadOnlyList<Finding> findings) => Entries.Where(entry => !findings.Any(entry.Covers));

    private static IEnumerable<string> Problems(JsonElement entry, int index) =>
        from name in (string[])["rule", "construct", "reason"]
        where string.IsNullOrWhiteSpace(entry.Text(name)) && !(name == "construct" && entry.Text(name) is not null)
        select $"Entry {index + 1} has no {name}.";
}
