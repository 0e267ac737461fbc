using System.Text.RegularExpressions;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>What a build writes, told apart into progress and what a person must read when it fails.</summary>
/// <param name="root">The repository; its path is left out of messages.</param>
internal sealed partial class BuildOutput(string root)
{
    private readonly List<string> _lines = [];

    /// <summary>Every line that is not progress, each once, with paths relative to the repository.</summary>
    public string Problems => string.Join(Environment.NewLine, _lines);

    /// <summary>Takes one line and returns the step it reports, if it reports one.</summary>
    public string? Add(string line)
    {
        if (BuiltProject().Match(line) is { Success: true } built)
        {
            return built.Groups["project"].Value;
        }

        var text = line.Trim();
        if (Verdict().IsMatch(text))
        {
            return null;
        }

        if (RestoreProgress().IsMatch(text))
        {
            return text.StartsWith("Restoring the npm", StringComparison.Ordinal) ? text : "restoring packages";
        }

        // The project's path at the end of a message repeats what the file's path says; MSBuild repeats a message for each project that meets it.
        var problem = ProjectSuffix().Replace(text, string.Empty).Replace(root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
        if (problem.Length > 0 && !_lines.Contains(problem, StringComparer.Ordinal))
        {
            _lines.Add(problem);
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?<project>[\w.\-]+) -> \S", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BuiltProject();

    [GeneratedRegex(@"^(Determining projects to restore|Restored |All projects are up-to-date|\d+ of \d+ projects|Restoring the npm)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RestoreProgress();

    [GeneratedRegex(@"^(Build (FAILED|succeeded)|\d+ (Warning|Error)\(s\)|Time Elapsed )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verdict();

    [GeneratedRegex(@"\s\[[^\]]+\.\w*proj(::[^\]]*)?\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectSuffix();
}
