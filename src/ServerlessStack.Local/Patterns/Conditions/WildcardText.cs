using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Patterns.Conditions;

/// <summary>A text with <c>*</c> for any characters; <c>\*</c> and <c>\\</c> stand for themselves.</summary>
internal static partial class WildcardText
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Reads a wildcard.</summary>
    /// <exception cref="PatternException">It has two stars in a row, or escapes something else.</exception>
    public static Predicate<string> Read(string path, string wildcard)
    {
        if (!Valid().IsMatch(wildcard))
        {
            throw new PatternException($"The pattern is not valid: the wildcard {wildcard} of {path} has two stars in a row or a backslash before something else than a star or backslash.");
        }

        var parts = Part().Replace(wildcard, part => part.Value == "*" ? ".*" : Regex.Escape(part.Value is ['\\', var escaped] ? escaped.ToString() : part.Value));
        var expression = new Regex($@"\A{parts}\z", RegexOptions.Singleline | RegexOptions.NonBacktracking, Longest);
        return expression.IsMatch;
    }

    [GeneratedRegex(@"\A(?:\*(?!\*)|\\[\\*]|[^\\*])*\z", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Valid();

    [GeneratedRegex(@"\\.|\*|[^\\*]+", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
