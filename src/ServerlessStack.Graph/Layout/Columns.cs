namespace ServerlessStack.Graph;

/// <summary>Gives each box its column: on the right of everything that leads to it (the longest way counts).</summary>
internal static class Columns
{
    /// <summary>The column of each box, by path.</summary>
    /// <param name="drawing">The boxes and arrows.</param>
    /// <param name="back">The arrows that lead back.</param>
    public static Dictionary<string, int> Of(GraphDrawing drawing, HashSet<DrawnArrow> back)
    {
        // An arrow that leads back counts as one in the other direction.
        var before = drawing.Arrows
            .Where(arrow => arrow.From != arrow.To)
            .Select(arrow => back.Contains(arrow) ? (From: arrow.To, To: arrow.From) : (arrow.From, arrow.To))
            .ToLookup(arrow => arrow.To, arrow => arrow.From, StringComparer.Ordinal);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var box in drawing.Boxes)
        {
            Place(box.Path);
        }

        PullRight();
        return columns;

        int Place(string path) => columns.TryGetValue(path, out var column)
            ? column
            : columns[path] = before[path].Select(each => Place(each) + 1).DefaultIfEmpty(0).Max();

        // What nothing leads to stands beside what it leads to, not at the far left.
        void PullRight()
        {
            var after = before.SelectMany(group => group, (group, from) => (from, group.Key)).ToLookup(arrow => arrow.from, arrow => arrow.Key, StringComparer.Ordinal);
            foreach (var path in drawing.Boxes.Select(box => box.Path).Where(path => !before[path].Any() && after[path].Any()))
            {
                columns[path] = after[path].Min(next => columns[next]) - 1;
            }
        }
    }
}
