namespace ServerlessStack.Graph;

/// <summary>Names that Mermaid accepts.</summary>
internal static class MermaidIds
{
    /// <summary>Gives each path a name of letters, digits and underscores that no other one has.</summary>
    /// <param name="paths">The paths, in a stable order.</param>
    public static Dictionary<string, string> Of(IEnumerable<string> paths)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var plain = string.Concat(path.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

            // A word of Mermaid's own, such as end, would end the drawing.
            var id = plain.Contains('_', StringComparison.Ordinal) ? plain : $"{plain}_";
            for (var number = 2; !taken.Add(id); number++)
            {
                id = $"{plain}_{number}";
            }

            ids.TryAdd(path, id);
        }

        return ids;
    }
}
