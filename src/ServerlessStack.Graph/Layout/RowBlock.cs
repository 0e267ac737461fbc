namespace ServerlessStack.Graph;

/// <summary>Nodes of one column that stand closely above each other.</summary>
internal sealed class RowBlock
{
    private readonly List<(LayoutNode Node, double Offset)> _nodes;
    private readonly double _height;

    // The sum of where each node wishes the block's top to be.
    private readonly double _wishes;

    /// <summary>Makes a block of one node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="wish">Where its middle wishes to be.</param>
    public RowBlock(LayoutNode node, double wish)
        : this([(node, node.Height / 2)], node.Height, wish - (node.Height / 2))
    {
    }

    private RowBlock(List<(LayoutNode Node, double Offset)> nodes, double height, double wishes)
    {
        _nodes = nodes;
        _height = height;
        _wishes = wishes;
    }

    public double Top => _wishes / _nodes.Count;

    public double Bottom => Top + _height;

    /// <summary>Joins this block with the one below it.</summary>
    /// <param name="below">The block below.</param>
    /// <param name="gap">What stays free between them.</param>
    public RowBlock Above(RowBlock below, double gap)
    {
        var shift = _height + gap;
        return new RowBlock(
            [.. _nodes, .. below._nodes.Select(each => (each.Node, each.Offset + shift))],
            shift + below._height,
            _wishes + below._wishes - (shift * below._nodes.Count));
    }

    /// <summary>Gives the nodes their places.</summary>
    public void Settle()
    {
        var top = Top;
        _nodes.ForEach(each => each.Node.Y = top + each.Offset);
    }
}
