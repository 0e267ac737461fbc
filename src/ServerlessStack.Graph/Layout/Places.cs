namespace ServerlessStack.Graph;

/// <summary>Gives each node its place: columns side by side, and in each column close to what it is joined to, without touching a neighbour.</summary>
internal static class Places
{
    private const double ColumnGap = 26;
    private const double RowGap = 18;
    private const int Sweeps = 16;

    /// <summary>Places the nodes; the upper left corner of the picture is at 0, 0.</summary>
    /// <param name="columns">The columns from left to right, each from top to bottom.</param>
    public static void Assign(IReadOnlyList<List<LayoutNode>> columns)
    {
        PlaceColumns(columns);
        foreach (var column in columns)
        {
            Spread(column, column.Select(_ => 0.0).ToList());
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : columns.Reverse())
            {
                var isRightward = sweep % 2 == 0;
                Spread(column, [.. column.Select(node => (isRightward ? node.Left : node.Right).Select(next => next.Y).DefaultIfEmpty(node.Y).Average())]);
            }
        }

        var nodes = columns.SelectMany(column => column).ToList();
        var top = nodes.Select(node => node.Y - (node.Height / 2)).DefaultIfEmpty(0).Min();
        nodes.ForEach(node => node.Y -= top);
    }

    private static void PlaceColumns(IReadOnlyList<List<LayoutNode>> columns)
    {
        var left = 0.0;
        foreach (var column in columns)
        {
            var width = column.Select(node => node.Width).DefaultIfEmpty(0).Max();
            column.ForEach(node => node.X = left + (width / 2));
            left += width + ColumnGap;
        }
    }

    // As close to what each node wishes as the others allow: nodes that would touch form a block, which stands at the middle of its wishes.
    private static void Spread(List<LayoutNode> column, List<double> wishes)
    {
        var blocks = new List<RowBlock>();
        for (var row = 0; row < column.Count; row++)
        {
            var block = new RowBlock(column[row], wishes[row]);
            while (blocks.Count > 0 && blocks[^1].Bottom + RowGap > block.Top)
            {
                block = blocks[^1].Above(block, RowGap);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        blocks.ForEach(block => block.Settle());
    }
}
