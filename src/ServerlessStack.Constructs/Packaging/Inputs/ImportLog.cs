using System.Text.RegularExpressions;

namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>
/// Reads from MSBuild's log which files each project imports. MSBuild offers no property with them all: since version 16, MSBuildAllProjects holds only
/// the newest. The log must come from a run on one node, where evaluations follow one another.
/// </summary>
internal static partial class ImportLog
{
    /// <summary>Project file to imported files, transitively.</summary>
    public static IReadOnlyDictionary<string, HashSet<string>> Read(IEnumerable<string> lines)
    {
        var imports = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string> evaluation = new(StringComparer.Ordinal);
        var root = "";
        foreach (var match in lines.Select(line => Import().Match(line)).Where(match => match.Success))
        {
            var (imported, importer) = (match.Groups["imported"].Value, match.Groups["importer"].Value);
            // An evaluation starts with an import into the project itself; a file nobody imported is such a project.
            if (importer != root && !evaluation.Contains(importer))
            {
                root = importer;
                evaluation = imports.TryGetValue(root, out var known) ? known : new(StringComparer.Ordinal);
                imports[root] = evaluation;
            }

            evaluation.Add(imported);
        }

        return imports;
    }

    [GeneratedRegex("""^\s*Importing project "(?<imported>.+)" into project "(?<importer>.+)" at \(\d+,\d+\)\.$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import();
}
