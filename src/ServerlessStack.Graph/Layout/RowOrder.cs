namespace ServerlessStack.Graph;

/// <summary>Orders each column so that few arrows cross: each place moves towards the middle of its neighbours, and the best order is kept.</summary>
internal static class RowOrder
{
    private const int Sweeps = 12;

    /// <summary>Orders the columns.</summary>
    /// <param name="columns">The columns from left to right, each from top to bottom.</param>
    public static void Arrange(IReadOnlyList<List<LayoutNode>> columns)
    {
        var best = columns.Select(column => column.ToArray()).ToArray();
        var fewest = Crossings(columns);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(columns, toRight: sweep % 2 == 0);
            if (Crossings(columns) is var crossings && crossings < fewest)
            {
                fewest = crossings;
                best = [.. columns.Select(column => column.ToArray())];
            }
        }

        for (var column = 0; column < columns.Count; column++)
        {
            columns[column].Clear();
            columns[column].AddRange(best[column]);
        }
    }

    private static void Sweep(IReadOnlyList<List<LayoutNode>> columns, bool toRight)
    {
        for (var step = 1; step < columns.Count; step++)
        {
            var column = columns[toRight ? step : columns.Count - 1 - step];
            var neighbours = Rows(columns[toRight ? step - 1 : columns.Count - step]);
            var middles = column
                .Select((node, row) => (node, middle: (toRight ? node.Left : node.Right).Select(next => (double)neighbours[next]).DefaultIfEmpty(row).Average()))
                .OrderBy(each => each.middle)
                .Select(each => each.node)
                .ToList();
            column.Clear();
            column.AddRange(middles);
        }
    }

    private static int Crossings(IReadOnlyList<List<LayoutNode>> columns) =>
        Enumerable.Range(0, Math.Max(0, columns.Count - 1)).Sum(column => Crossings(columns[column], Rows(columns[column + 1])));

    private static int Crossings(List<LayoutNode> column, Dictionary<LayoutNode, int> right)
    {
        var ends = column.SelectMany((node, row) => node.Right.Select(next => (row, end: right[next]))).ToList();
        return ends.Sum(one => ends.Count(other => one.row < other.row && one.end > other.end));
    }

    private static Dictionary<LayoutNode, int> Rows(List<LayoutNode> column) => column.Select((node, row) => (node, row)).ToDictionary(each => each.node, each => each.row);
}
