using System.Text;
using ServerlessStack.Graph;

namespace ServerlessStack.TemplateDiff.Graphs;

/// <summary>Writes the arrows that came and left.</summary>
internal static class GraphChangeText
{
    /// <summary>One line an arrow: <c>+ Shop/OrderPlaced → Shop/Fulfilment (OrderPlaced)</c>.</summary>
    public static IEnumerable<string> Lines(this GraphChange change) =>
        [.. change.Removed.Select(arrow => Line('-', arrow)), .. change.Added.Select(arrow => Line('+', arrow))];

    /// <summary>A Mermaid flowchart of these arrows alone, the removed ones red and dashed, the added ones green.</summary>
    public static string Mermaid(this GraphChange change)
    {
        var arrows = change.Removed.Select(arrow => Marked("removed", arrow)).Concat(change.Added.Select(arrow => Marked("added", arrow)));
        return new StringBuilder(MermaidText.Of(new GraphDrawing(change.Stacks, change.Boxes, [.. arrows])))
            .Append(Style(0, change.Removed.Count, "stroke:#cf222e,stroke-dasharray:4"))
            .Append(Style(change.Removed.Count, change.Added.Count, "stroke:#1a7f37"))
            .ToString();
    }

    private static string Line(char sign, DrawnArrow arrow) =>
        $"{sign} {arrow.From} → {arrow.To}{(arrow.Label.Count == 0 ? string.Empty : $" ({string.Join(", ", arrow.Label)})")}";

    private static DrawnArrow Marked(string word, DrawnArrow arrow) => arrow with { Label = [word, .. arrow.Label] };

    // Mermaid counts arrows in the order in which they are written.
    private static string Style(int first, int count, string style) => count == 0 ? string.Empty : $"  linkStyle {string.Join(',', Enumerable.Range(first, count))} {style}\n";
}
