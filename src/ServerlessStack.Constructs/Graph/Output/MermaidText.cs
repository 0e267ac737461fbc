using System.Text;

namespace ServerlessStack.Constructs.Graph;

/// <summary>Draws the graph as a Mermaid flowchart: a box for each stack, a shape for each kind, dotted arrows for what functions write. Dead letters are left out, to keep it readable.</summary>
internal static class MermaidText
{
    private const int LongestFilter = 48;

    /// <summary>The diagram.</summary>
    /// <param name="document">The graph.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Of(GraphDocument document)
    {
        var drawn = document.Edges.SelectMany(edge => new[] { edge.Source, edge.Consumer, edge.Via }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var nodes = document.Nodes.Where(node => drawn.Contains(node.Path) || node.Kind is not (NodeKind.DeadLetters or NodeKind.Function or NodeKind.Other)).ToList();
        var ids = MermaidIds.Of(nodes.Select(node => node.Path).Concat(document.Stacks.Select(stack => stack.Path)));
        var text = new StringBuilder("flowchart LR\n");
        foreach (var stack in document.Stacks.Where(stack => nodes.Exists(node => node.Stack == stack.Path)))
        {
            text.Append("  subgraph ").Append(ids[stack.Path]).Append("[\"").Append(Escaped(stack.Path)).Append("\"]\n");
            foreach (var node in nodes.Where(node => node.Stack == stack.Path))
            {
                text.Append("    ").Append(ids[node.Path]).Append(MermaidShape.Of(node.Kind, Escaped(node.Name))).Append('\n');
            }

            text.Append("  end\n");
        }

        foreach (var edge in document.Edges)
        {
            Draw(text, edge, ids);
        }

        return text.ToString();
    }

    private static void Draw(StringBuilder text, EdgeEntry edge, Dictionary<string, string> ids)
    {
        var arrow = edge.Kind == EdgeKind.Writes ? "-.->" : "-->";
        if (edge.Via is { } via)
        {
            Line(ids[edge.Source], arrow, [Condition(edge.Filter)], ids[via]);
            Line(ids[via], arrow, [edge.Event], ids[edge.Consumer]);
        }
        else
        {
            Line(ids[edge.Source], arrow, [edge.Event, Condition(edge.Filter)], ids[edge.Consumer]);
        }

        void Line(string from, string how, string?[] words, string to)
        {
            var label = string.Join("<br/>", words.OfType<string>().Select(word => Escaped(Shortened(word))));
            text.Append("  ").Append(from).Append(' ').Append(how).Append(label.Length > 0 ? $"|\"{label}\"| " : " ").Append(to).Append('\n');
        }
    }

    // The parameter of a predicate says nothing that the event's name does not.
    private static string? Condition(string? filter) => filter?[(filter.IndexOf(" => ", StringComparison.Ordinal) is var arrow and >= 0 ? arrow + 4 : 0)..];

    private static string Shortened(string text) => text.Length <= LongestFilter ? text : text[..(LongestFilter - 1)] + "…";

    // Mermaid reads # as the start of a character's name, and what is left as HTML.
    private static string Escaped(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("&", "#amp;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal);
}
