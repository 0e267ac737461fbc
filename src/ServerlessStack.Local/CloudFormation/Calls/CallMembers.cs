using System.Globalization;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>Reads the lists of a query call: <c>Tags.member.1.Key</c>.</summary>
internal static class CallMembers
{
    /// <summary>Pairs of a list, by key; a pair without a value is left out.</summary>
    public static Dictionary<string, string> Pairs(this QueryCall call, string list, string key, string value)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 1; ; index++)
        {
            var member = string.Create(CultureInfo.InvariantCulture, $"{list}.member.{index}.");
            if (call[member + key] is not { } name)
            {
                return pairs;
            }

            if (call[member + value] is { } text)
            {
                pairs[name] = text;
            }
        }
    }

    /// <summary>The keys of a list whose members have a flag.</summary>
    public static IEnumerable<string> Flagged(this QueryCall call, string list, string key, string flag)
    {
        for (var index = 1; ; index++)
        {
            var member = string.Create(CultureInfo.InvariantCulture, $"{list}.member.{index}.");
            if (call[member + key] is not { } name)
            {
                yield break;
            }

            if (call[member + flag] == "true")
            {
                yield return name;
            }
        }
    }

    /// <summary>Texts of a list.</summary>
    public static IEnumerable<string> Texts(this QueryCall call, string list)
    {
        for (var index = 1; call[string.Create(CultureInfo.InvariantCulture, $"{list}.member.{index}")] is { } text; index++)
        {
            yield return text;
        }
    }
}
