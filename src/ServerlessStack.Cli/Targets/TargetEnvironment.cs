using System.Collections;

namespace ServerlessStack.Cli.Targets;

/// <summary>
/// The variables with which the CDK CLI and the SDKs in it talk to an endpoint, and to nothing else: dummy credentials, no profile, no file and no variable of the user's.
/// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html"/>.
/// </summary>
internal static class TargetEnvironment
{
    private const string Dummy = "local";
    private const string Region = "us-east-1";
    private const string Loopback = "127.0.0.1,localhost";

    /// <summary>The variables; an empty value removes one.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="emptySettings">An empty file.</param>
    public static Dictionary<string, string> For(Uri endpoint, string emptySettings)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => (string)variable.Key)
            .Where(name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(name => name, _ => string.Empty, StringComparer.Ordinal);
        foreach (var (name, value) in new[]
        {
            ("AWS_ENDPOINT_URL", endpoint.ToString().TrimEnd('/')),
            ("AWS_REGION", Region),
            ("AWS_DEFAULT_REGION", Region),
            ("AWS_ACCESS_KEY_ID", Dummy),
            ("AWS_SECRET_ACCESS_KEY", Dummy),
            ("AWS_CONFIG_FILE", emptySettings),
            ("AWS_SHARED_CREDENTIALS_FILE", emptySettings),
            ("AWS_EC2_METADATA_DISABLED", "true"),
            ("NO_PROXY", Loopback),
            ("no_proxy", Loopback),
        })
        {
            variables[name] = value;
        }

        return variables;
    }
}
