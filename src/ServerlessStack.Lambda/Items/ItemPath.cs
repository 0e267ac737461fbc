namespace ServerlessStack.Lambda;

/// <summary>The way to an attribute, such as <c>$.lines[].quantity</c>.</summary>
internal sealed class ItemPath
{
    // A path as long as this is found in a record by hand as well; longer ones only fill the log.
    private const int Longest = 200;

    private readonly List<string> _steps = ["$"];

    /// <summary>The way to the item's own attribute: below it, steps may be the keys of somebody's data.</summary>
    public string ToAttribute() => string.Concat(_steps.Take(2));

    /// <summary>Goes one step down.</summary>
    public void Push(string step) => _steps.Add(step);

    /// <summary>Goes back up.</summary>
    public void Pop() => _steps.RemoveAt(_steps.Count - 1);

    /// <inheritdoc/>
    public override string ToString()
    {
        var path = string.Concat(_steps);
        return path.Length > Longest ? path[..Longest] + "…" : path;
    }
}
