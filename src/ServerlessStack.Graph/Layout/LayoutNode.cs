namespace ServerlessStack.Graph;

/// <summary>Something that takes a place in the picture: a box, the label of an arrow, or a bend of one.</summary>
/// <param name="width">Its width.</param>
/// <param name="height">Its height.</param>
internal sealed class LayoutNode(double width, double height)
{
    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>The column, counted from the left.</summary>
    public int Layer { get; set; }

    /// <summary>The horizontal middle.</summary>
    public double X { get; set; }

    /// <summary>The vertical middle.</summary>
    public double Y { get; set; }

    /// <summary>What it is joined to in the column on its left.</summary>
    public List<LayoutNode> Left { get; } = [];

    /// <summary>What it is joined to in the column on its right.</summary>
    public List<LayoutNode> Right { get; } = [];

    /// <summary>Joins two neighbours.</summary>
    /// <param name="left">The one on the left.</param>
    /// <param name="right">The one on the right.</param>
    public static void Join(LayoutNode left, LayoutNode right)
    {
        left.Right.Add(right);
        right.Left.Add(left);
    }
}
