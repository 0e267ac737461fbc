using System.Text.RegularExpressions;

namespace ServerlessStack.Testing;

/// <summary>Follows the lines of a template's text and says what each belongs to: a construct by its path, or an entry of another section.</summary>
/// <param name="paths">The paths of constructs by logical id.</param>
internal sealed partial class TemplatePlace(IReadOnlyDictionary<string, string> paths)
{
    private const string Resources = "Resources";

    private string? _section;
    private string? _entry;

    /// <summary>What a line belongs to.</summary>
    /// <param name="line">The next line of a difference, without its sign.</param>
    /// <returns>The place; <see langword="null"/> between places.</returns>
    public string? Of(string line)
    {
        if (Name().Match(line) is not { Success: true } match)
        {
            return Place();
        }

        (_section, _entry) = match.Groups["indent"].Length == 2 ? (match.Groups["name"].Value, null) : (_section, match.Groups["name"].Value);
        return Place();
    }

    private string? Place() => (_section, _entry) switch
    {
        (null, _) or (_, null) => _section,
        (Resources, var id) when paths.TryGetValue(id, out var path) => $"{path} ({id})",
        (Resources, var id) => $"{id}, which is no construct any more",
        var (section, id) => $"{section}: {id}",
    };

    // A section or an entry of one.
    [GeneratedRegex("""^(?<indent> {2}| {4})"(?<name>[^"]+)":""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
