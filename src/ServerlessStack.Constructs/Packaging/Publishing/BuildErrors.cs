using System.Text;
using System.Text.RegularExpressions;

namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>Takes out of MSBuild's output what a person needs: each error once, under the project it is in.</summary>
internal static partial class BuildErrors
{
    public static FunctionPublishException Exception(IReadOnlyList<string> projects, IReadOnlyList<string> output)
    {
        var names = string.Join(", ", projects.Select(Path.GetFileNameWithoutExtension));
        var message = new StringBuilder($"Publishing {names} failed; no package was written.");
        var errors = output.Select(line => Error().Match(line)).Where(match => match.Success).ToArray();
        foreach (var project in errors.GroupBy(Project, StringComparer.Ordinal))
        {
            message.AppendLine().Append(project.Key).Append(':');
            foreach (var error in project.Select(match => match.Groups["text"].Value.Trim()).Distinct(StringComparer.Ordinal))
            {
                message.AppendLine().Append("  ").Append(error);
            }
        }

        // Without a single error line, the whole output is all there is to say.
        if (errors.Length == 0)
        {
            message.AppendLine().AppendJoin(Environment.NewLine, output);
        }

        return new(message.ToString());
    }

    // NuGet's errors come from the run that restores all projects, and name the project they are about as the file.
    private static string Project(Match error)
    {
        var file = ProjectFile().Match(error.Groups["text"].Value).Groups["file"];
        var project = file.Success ? file : error.Groups["project"];
        return project.Success ? Path.GetFileNameWithoutExtension(project.Value) : "MSBuild";
    }

    [GeneratedRegex(@"^\s*(?<file>[^(]+\.[a-z]+proj)\s*[(:]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectFile();

    [GeneratedRegex(@"^(?<text>.*?\berror\s+[A-Za-z]+\d+\s*:.*?)(\s+\[(?<project>[^\[\]]+?)(::[^\[\]]*)?\])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Error();
}
