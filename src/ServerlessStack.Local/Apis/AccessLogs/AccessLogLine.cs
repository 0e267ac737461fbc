using System.Text.RegularExpressions;
using ServerlessStack.Local.Apis.Calls;

namespace ServerlessStack.Local.Apis.AccessLogs;

/// <summary>A line of an access log in the stage's format; a variable without a value is a dash, as in AWS.</summary>
internal static partial class AccessLogLine
{
    /// <summary>Writes the line.</summary>
    public static string Of(ApiCall call, ApiAnswer answer, TimeSpan latency) =>
        Variable().Replace(call.Stage.LogFormat, match => CallVariables.Of(call, answer, latency, match.Groups["name"].Value) ?? "-");

    [GeneratedRegex(@"\$context\.(?<name>[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
