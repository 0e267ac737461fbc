using System.Text.RegularExpressions;

namespace ServerlessStack.Testing;

/// <summary>A line of source code that asks for a snapshot.</summary>
/// <param name="File">The source file.</param>
/// <param name="Line">The line, from 1, as the compiler counts.</param>
internal sealed partial record CallSite(string File, int Line)
{
    /// <summary>The lines of a folder's own source files that ask for snapshots.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<CallSite> In(string folder) =>
    [
        .. from file in Directory.GetFiles(folder, "*.cs")
           from line in LinesOf(file)
           select new CallSite(file, line),
    ];

    private static IEnumerable<int> LinesOf(string file) => System.IO.File.ReadLines(file).Index().Where(line => Call().IsMatch(line.Item)).Select(line => line.Index + 1);

    [GeneratedRegex(@"^(?!\s*//).*\b(TemplateSnapshot\s*\.\s*Matches|TextSnapshot\s*\.\s*Matches|StatefulResourceLock\s*\.\s*Holds)\s*\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();
}
