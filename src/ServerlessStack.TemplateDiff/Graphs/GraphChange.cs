using ServerlessStack.Graph;

namespace ServerlessStack.TemplateDiff.Graphs;

/// <summary>The arrows of the event graph that came and left.</summary>
/// <param name="Added">The arrows that only the graph after has.</param>
/// <param name="Removed">The arrows that only the graph before has.</param>
/// <param name="Stacks">The stacks of the boxes.</param>
/// <param name="Boxes">What the arrows start and end at.</param>
internal sealed record GraphChange(IReadOnlyList<DrawnArrow> Added, IReadOnlyList<DrawnArrow> Removed, IReadOnlyList<string> Stacks, IReadOnlyList<DrawnBox> Boxes)
{
    /// <summary>No change.</summary>
    public static readonly GraphChange None = new([], [], [], []);

    /// <summary>Whether there is no change.</summary>
    public bool IsEmpty => Added.Count + Removed.Count == 0;

    /// <summary>Compares two graphs.</summary>
    public static GraphChange Between(GraphDocument before, GraphDocument after)
    {
        var (old, young) = (GraphDrawing.Of(before), GraphDrawing.Of(after));
        var (added, removed) = (young.Arrows.ExceptBy(old.Arrows.Select(Key), Key).ToList(), old.Arrows.ExceptBy(young.Arrows.Select(Key), Key).ToList());
        var ends = added.Concat(removed).SelectMany(arrow => new[] { arrow.From, arrow.To }).ToHashSet(StringComparer.Ordinal);
        var boxes = young.Boxes.UnionBy(old.Boxes, box => box.Path, StringComparer.Ordinal).Where(box => ends.Contains(box.Path)).ToList();
        return new(added, removed, [.. young.Stacks.Union(old.Stacks, StringComparer.Ordinal).Where(stack => boxes.Exists(box => box.Stack == stack))], boxes);
    }

    // A list inside a record is compared by reference, so the label is written out.
    private static string Key(DrawnArrow arrow) => $"{arrow.Kind} {arrow.From} {arrow.To} {string.Join('\n', arrow.Label)}";
}
