using System.Globalization;
using ServerlessStack.Cli.Assembly;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Verbs;
using Spectre.Console;

namespace ServerlessStack.Cli.Summary;

/// <summary>What a synthesis produced, on one screen.</summary>
/// <param name="assembly">The cloud assembly.</param>
/// <param name="run">How it came about.</param>
internal sealed class SynthSummary(CloudAssembly assembly, SynthRun run)
{
    /// <summary>Writes the summary.</summary>
    public void WriteTo(IAnsiConsole console)
    {
        foreach (var (title, table) in Sections())
        {
            WriteSection(console, title, table);
        }

        console.WriteLine(Conclusion(), new Style(Color.Green));
        console.WriteLine($"Next: {Launcher.Name} deploy{(run.Stage is null ? string.Empty : $" --stage {run.Stage}")}");
    }

    private IEnumerable<(string Title, TextTable Table)> Sections()
    {
        yield return ("Stacks", SummaryTables.Stacks(assembly));
        yield return ("Resources by type", SummaryTables.ResourceTypes(assembly));
        yield return ("Functions", SummaryTables.Functions(assembly));
        yield return ("Outputs after deployment", SummaryTables.Outputs(assembly));
    }

    private static void WriteSection(IAnsiConsole console, string title, TextTable table)
    {
        if (table.IsEmpty)
        {
            return;
        }

        console.WriteLine(title, new Style(decoration: Decoration.Bold));
        console.WriteLine("  " + table.Header(), new Style(decoration: Decoration.Dim));
        foreach (var line in table.Lines())
        {
            console.WriteLine("  " + line);
        }

        console.WriteLine();
    }

    private string Conclusion()
    {
        var count = assembly.Stacks.Count;
        var steps = run.BuildTime == TimeSpan.Zero ? string.Empty : $" (build {Seconds(run.BuildTime)}, synthesis {Seconds(run.SynthTime)})";
        var validation = run.IsValidated ? " and validated" : string.Empty;
        return $"Synthesized{validation} {count} {(count == 1 ? "stack" : "stacks")} into {run.Folder} in {Seconds(run.BuildTime + run.SynthTime)}{steps}.";
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
