using System.Text.RegularExpressions;

namespace ServerlessStack.TemplateDiff.Rendering;

/// <summary>What people call a type of resource.</summary>
internal static partial class TypeName
{
    /// <summary>The last word of the type in small letters: <c>event source mapping</c> for <c>AWS::Lambda::EventSourceMapping</c>.</summary>
    public static string Of(string type)
    {
        var last = type[(type.LastIndexOf(':') + 1)..];
        return WordStart().Replace(last, " ").ToLowerInvariant();
    }

    /// <summary>How many resources there are of which type: <c>2 queues, 1 topic</c>.</summary>
    public static string Count(IEnumerable<string> types) => string.Join(", ", types
        .CountBy(Of, StringComparer.Ordinal)
        .OrderByDescending(entry => entry.Value)
        .ThenBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => Plural.Of(entry.Value, entry.Key)));

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
