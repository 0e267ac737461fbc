using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ServerlessStack.Cli.Arguments;

/// <summary>
/// What must be known of the CDK CLI's options to tell a stack's name from an option's value: which options take one.
/// Options that are not listed take none.
/// </summary>
internal static partial class CdkOptions
{
    /// <summary>Options of the verbs that are passed through, and of the CLI as a whole, that take a value.</summary>
    public static readonly FrozenSet<string> TakingValue = new[]
    {
        "app", "asset-build-concurrency", "bootstrap-bucket-name", "bootstrap-kms-key-id", "build", "build-exclude", "ca-bundle-path", "change-set-name",
        "cloudformation-execution-policies", "concurrency", "context", "context-lines", "cpb", "custom-permissions-boundary", "fail-on",
        "hotswap-ecs-maximum-healthy-percent", "hotswap-ecs-minimum-healthy-percent", "hotswap-ecs-stabilization-timeout-seconds", "method",
        "monitoring-time-minutes", "notification-arns", "output", "outputs-file", "parameters", "plugin", "profile", "progress", "proxy", "qualifier",
        "region", "require-approval", "role-arn", "rollback-trigger-alarm-arns", "tags", "telemetry-file", "template", "template-path", "toolkit-bucket-name",
        "toolkit-stack-name", "trust", "trust-for-lookup", "unstable", "untrust",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ShortNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a"] = "app",
        ["b"] = "bootstrap-bucket-name",
        ["c"] = "context",
        ["E"] = "build-exclude",
        ["m"] = "method",
        ["o"] = "output",
        ["O"] = "outputs-file",
        ["p"] = "plugin",
        ["q"] = "quiet",
        ["r"] = "role-arn",
        ["t"] = "tags",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The long, hyphenated name of an option as typed without dashes: <c>c</c> and <c>context</c>, <c>requireApproval</c> and <c>require-approval</c> are the same.</summary>
    public static string LongName(string name) =>
        ShortNames.TryGetValue(name, out var longName) ? longName : Capital().Replace(name, match => "-" + match.Value.ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
