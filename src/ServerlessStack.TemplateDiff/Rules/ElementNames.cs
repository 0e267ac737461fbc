using System.Text.RegularExpressions;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>The names of list elements in a path.</summary>
internal static partial class ElementNames
{
    /// <summary>The path without them: <c>Properties.Targets.DeadLetterConfig</c> for <c>Properties.Targets[Target0].DeadLetterConfig</c>.</summary>
    public static string Remove(string path) => Element().Replace(path, string.Empty);

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Element();
}
