using System.Text.RegularExpressions;

namespace ServerlessStack.Graph;

/// <summary>
/// What a picture of the graph shows: what takes part in the flow, with a projection between its source and its consumer. Dead letters are left out, to keep it readable,
/// and so is what nothing is connected to, unless it is there to be connected.
/// </summary>
/// <param name="Stacks">The paths of the stacks that have a box.</param>
/// <param name="Boxes">The boxes, by path.</param>
/// <param name="Arrows">The arrows, by source and consumer.</param>
internal sealed partial record GraphDrawing(IReadOnlyList<string> Stacks, IReadOnlyList<DrawnBox> Boxes, IReadOnlyList<DrawnArrow> Arrows)
{
    private const int LongestLine = 48;

    /// <summary>What is shown of a graph.</summary>
    /// <param name="document">The graph.</param>
    public static GraphDrawing Of(GraphDocument document)
    {
        var connected = document.Edges.SelectMany(edge => new[] { edge.Source, edge.Consumer, edge.Via }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var boxes = document.Nodes
            .Where(node => connected.Contains(node.Path) || node.Kind is not (NodeKind.DeadLetters or NodeKind.Function or NodeKind.Other))
            .Select(node => new DrawnBox(node.Path, node.Name, node.Kind, node.Stack))
            .ToList();
        return new GraphDrawing(
            [.. document.Stacks.Select(stack => stack.Path).Where(path => boxes.Exists(box => box.Stack == path))],
            boxes,
            [.. document.Edges.SelectMany(ArrowsOf)]);
    }

    private static IEnumerable<DrawnArrow> ArrowsOf(EdgeEntry edge) => edge.Via is { } via
        ? [Arrow(edge.Source, via, edge.Kind, Condition(edge.Filter)), Arrow(via, edge.Consumer, edge.Kind, edge.Event)]
        : [Arrow(edge.Source, edge.Consumer, edge.Kind, edge.Event, Condition(edge.Filter))];

    private static DrawnArrow Arrow(string from, string to, EdgeKind kind, params string?[] label) => new(from, to, [.. label.OfType<string>().Select(Shortened)], kind);

    // The parameter of a predicate says nothing that the event's name does not.
    private static string? Condition(string? filter) => filter is null ? null : Parameters().Replace(filter, string.Empty, 1);

    private static string Shortened(string text) => text.Length <= LongestLine ? text : text[..(LongestLine - 1)] + "…";

    // Of one thing, or of the item before and after.
    [GeneratedRegex(@"(?<=^|: )(\w+|\(\w+, \w+\)) => ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameters();
}
