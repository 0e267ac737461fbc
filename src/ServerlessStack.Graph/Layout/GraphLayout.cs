namespace ServerlessStack.Graph;

/// <summary>Where everything stands: columns of boxes from left to right, and between two of them a column for the labels of the arrows.</summary>
/// <param name="Boxes">The boxes with their places.</param>
/// <param name="Arrows">The arrows with their ways.</param>
/// <param name="Nodes">Every place that is taken.</param>
internal sealed record GraphLayout(IReadOnlyDictionary<DrawnBox, LayoutNode> Boxes, IReadOnlyList<LayoutArrow> Arrows, IReadOnlyList<LayoutNode> Nodes)
{
    private const double BendHeight = 4;

    /// <summary>Lays a drawing out.</summary>
    /// <param name="drawing">The boxes and arrows.</param>
    public static GraphLayout Of(GraphDrawing drawing)
    {
        var back = BackArrows.In(drawing);
        var columnOf = Columns.Of(drawing, back);
        var loops = drawing.Arrows.Where(arrow => arrow.From == arrow.To).ToLookup(arrow => arrow.From, StringComparer.Ordinal);
        var boxes = drawing.Boxes.ToDictionary(box => box, box => new LayoutNode(BoxSize.WidthOf(box, loops[box.Path]), BoxSize.HeightOf(loops[box.Path])) { Layer = 2 * columnOf[box.Path] });
        var places = boxes.ToDictionary(box => box.Key.Path, box => box.Value, StringComparer.Ordinal);
        var nodes = boxes.Values.ToList();
        var arrows = drawing.Arrows.Select(arrow => Route(arrow, places[arrow.From], places[arrow.To], nodes)).ToList();

        // An arrow that leads back takes as much room as any other, so its bends stand in the columns too.
        var columns = Enumerable.Range(0, nodes.Select(node => node.Layer + 1).DefaultIfEmpty(0).Max()).Select(layer => nodes.Where(node => node.Layer == layer).ToList()).ToList();
        RowOrder.Arrange(columns);
        Places.Assign(columns);
        return new GraphLayout(boxes, arrows, nodes);
    }

    private static LayoutArrow Route(DrawnArrow arrow, LayoutNode from, LayoutNode to, List<LayoutNode> nodes)
    {
        if (from == to)
        {
            return new LayoutArrow(arrow, [from], Label: null);
        }

        var (left, right) = from.Layer < to.Layer ? (from, to) : (to, from);
        var way = new List<LayoutNode> { left };

        // The label stands where the arrow starts: it says what happens to the source's events.
        var labelled = from == left ? left.Layer + 1 : right.Layer - 1;
        LayoutNode? label = null;
        for (var layer = left.Layer + 1; layer < right.Layer; layer++)
        {
            var isLabel = layer == labelled && arrow.Label.Count > 0;
            var (width, height) = isLabel ? TextSize.OfLabel(arrow.Label) : (0, BendHeight);
            var bend = new LayoutNode(width, height) { Layer = layer };
            label = isLabel ? bend : label;
            LayoutNode.Join(way[^1], bend);
            way.Add(bend);
            nodes.Add(bend);
        }

        LayoutNode.Join(way[^1], right);
        way.Add(right);
        if (from != left)
        {
            way.Reverse();
        }

        return new LayoutArrow(arrow, way, label);
    }
}
