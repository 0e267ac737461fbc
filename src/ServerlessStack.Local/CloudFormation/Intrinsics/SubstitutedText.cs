using System.Text.RegularExpressions;

namespace ServerlessStack.Local.CloudFormation.Intrinsics;

/// <summary>The text of <c>Fn::Sub</c>: <c>${Name}</c>, <c>${Resource.Attribute}</c>, and <c>${!literally}</c>.</summary>
internal static partial class SubstitutedText
{
    /// <summary>The names in it.</summary>
    public static IEnumerable<string> NamesOf(string text) => Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Where(name => !name.StartsWith('!'));

    /// <summary>Puts values in the places of the names.</summary>
    public static string Replace(string text, Func<string, string> valueOf) =>
        Placeholder().Replace(text, match => match.Groups["name"].Value is ['!', .. var literal] ? $"${{{literal}}}" : valueOf(match.Groups["name"].Value));

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
