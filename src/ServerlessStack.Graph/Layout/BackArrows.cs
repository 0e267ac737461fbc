namespace ServerlessStack.Graph;

/// <summary>Finds the arrows that lead back: without them no arrow closes a loop, and every box can stand on the right of those that lead to it.</summary>
internal sealed class BackArrows
{
    private readonly ILookup<string, DrawnArrow> _next;
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly HashSet<DrawnArrow> _found = new(ReferenceEqualityComparer.Instance);

    private BackArrows(GraphDrawing drawing) => _next = drawing.Arrows.ToLookup(arrow => arrow.From, StringComparer.Ordinal);

    /// <summary>The arrows that lead back.</summary>
    /// <param name="drawing">The boxes and arrows.</param>
    public static HashSet<DrawnArrow> In(GraphDrawing drawing)
    {
        var search = new BackArrows(drawing);
        var reached = drawing.Arrows.Where(arrow => arrow.From != arrow.To).Select(arrow => arrow.To).ToHashSet(StringComparer.Ordinal);

        // From where events begin, so that the arrow which leads back is the one that a reader would call so.
        foreach (var box in drawing.Boxes.OrderBy(box => reached.Contains(box.Path)))
        {
            search.Visit(box.Path);
        }

        return search._found;
    }

    private void Visit(string path)
    {
        if (!_done.Add(path))
        {
            return;
        }

        _open.Add(path);
        foreach (var arrow in _next[path])
        {
            if (_open.Contains(arrow.To))
            {
                _found.Add(arrow);
            }
            else
            {
                Visit(arrow.To);
            }
        }

        _open.Remove(path);
    }
}
