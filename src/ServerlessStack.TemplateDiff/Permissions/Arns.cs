using System.Text.RegularExpressions;

namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>What wildcards open in an ARN: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html</summary>
internal static partial class Arns
{
    private const int Parts = 6;
    private const int Service = 2;
    private const int Account = 4;

    // Their resources have no type in front of the name.
    private static readonly string[] WithoutType = ["s3", "sqs", "sns", "execute-api"];

    /// <summary>Whether a wildcard is in the account or the name of the resource; one behind the name, as in a bucket's objects, opens nothing else.</summary>
    public static bool IsOpen(string value) => Read(value) is { } arn && (IsWild(arn.Account) || IsWild(arn.Type) || IsWild(arn.Name));

    /// <summary>Whether anything fits: a wildcard alone, or an ARN that names neither an account nor a resource.</summary>
    public static bool IsAnything(string value) =>
        value.Trim('*', '?', ':', '/').Length == 0
        || value is "0.0.0.0/0" or "::/0"
        || (Read(value) is { } arn ? arn.Account is "" or "*" && IsWild(arn.Name) : value.StartsWith("arn:", StringComparison.Ordinal) && IsWild(value));

    private static (string Account, string Type, string Name)? Read(string value)
    {
        // A reference stands for a name, and its colons separate nothing.
        if (Reference().Replace(value, "x").Split(':', Parts) is not ["arn", _, _, _, _, _] parts)
        {
            return null;
        }

        var steps = parts[^1].Split(['/', ':'], StringSplitOptions.RemoveEmptyEntries);
        var hasType = steps.Length > 1 && !WithoutType.Contains(parts[Service], StringComparer.Ordinal);
        return (parts[Account], hasType ? steps[0] : string.Empty, steps.ElementAtOrDefault(hasType ? 1 : 0) ?? string.Empty);
    }

    private static bool IsWild(string part) => part.AsSpan().ContainsAny('*', '?');

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
