using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Reports;
using Spectre.Console;

namespace ServerlessStack.Cli.Summary;

/// <summary>The findings of a comparison on a terminal.</summary>
internal static class DiffReport
{
    /// <summary>Writes the report.</summary>
    public static void WriteTo(IAnsiConsole console, Report report)
    {
        foreach (var line in TerminalReport.Lines(report))
        {
            console.WriteLine(line.Text, Style(line.Tone));
        }
    }

    private static Style Style(Tone tone) => tone switch
    {
        Tone.Title => new Style(decoration: Decoration.Bold),
        Tone.Place => new Style(Color.Blue),
        Tone.Alarming => new Style(Color.Red),
        Tone.Questionable => new Style(Color.Yellow),
        Tone.Faint => new Style(decoration: Decoration.Dim),
        _ => Spectre.Console.Style.Plain,
    };
}
