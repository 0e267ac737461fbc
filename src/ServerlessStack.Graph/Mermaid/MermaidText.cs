using System.Text;

namespace ServerlessStack.Graph;

/// <summary>Draws the graph as a Mermaid flowchart: a box for each stack, a shape for each kind, dotted arrows for what functions write.</summary>
internal static class MermaidText
{
    /// <summary>The diagram.</summary>
    /// <param name="drawing">What it shows.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Of(GraphDrawing drawing)
    {
        var ids = MermaidIds.Of(drawing.Boxes.Select(box => box.Path).Concat(drawing.Stacks));
        var text = new StringBuilder("flowchart LR\n");
        foreach (var stack in drawing.Stacks)
        {
            text.Append("  subgraph ").Append(ids[stack]).Append("[\"").Append(Escaped(stack)).Append("\"]\n");
            foreach (var box in drawing.Boxes.Where(box => box.Stack == stack))
            {
                text.Append("    ").Append(ids[box.Path]).Append(MermaidShape.Of(box.Kind, Escaped(box.Name))).Append('\n');
            }

            text.Append("  end\n");
        }

        foreach (var arrow in drawing.Arrows)
        {
            var label = string.Join("<br/>", arrow.Label.Select(Escaped));
            text.Append("  ").Append(ids[arrow.From]).Append(arrow.Kind == EdgeKind.Writes ? " -.->" : " -->");
            text.Append(label.Length > 0 ? $"|\"{label}\"| " : " ").Append(ids[arrow.To]).Append('\n');
        }

        return text.ToString();
    }

    // Mermaid reads # as the start of a character's name, and what is left as HTML.
    private static string Escaped(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("&", "#amp;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal);
}
