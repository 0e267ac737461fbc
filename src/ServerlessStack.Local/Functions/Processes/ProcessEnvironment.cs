using System.Globalization;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Functions.Processes;

/// <summary>
/// What a function finds in its environment (Lambda developer guide, "Defined runtime environment variables"): made from nothing, so that no setting and no credential of the user
/// reaches it, every SDK in it calls this target, and no client that heeds proxies calls anything outside this machine.
/// </summary>
/// <param name="account">The account and region.</param>
/// <param name="address">Where the target listens.</param>
/// <param name="state">Has a home folder without anybody's configuration.</param>
internal sealed class ProcessEnvironment(LocalAccount account, EndpointAddress address, StateFolder state)
{
    // Without them no program starts: PATH finds the shared libraries' tools, Windows opens no socket without SystemRoot.
    private static readonly string[] Inherited = ["PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP", "DOTNET_ROOT"];

    // Nothing listens there (RFC 863's port), so that what would leave this machine fails at once. Some clients read one case only.
    private const string Nowhere = "http://127.0.0.1:9";
    private const string Here = "127.0.0.1,localhost,.localhost";
    private static readonly string[] Proxies = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];
    private static readonly string[] WithoutProxy = ["NO_PROXY", "no_proxy"];

    /// <summary>The environment of a function's process.</summary>
    /// <param name="function">The function.</param>
    /// <param name="session">The id of its Runtime API.</param>
    /// <param name="logStream">The name of its log stream.</param>
    public Dictionary<string, string> Of(FunctionSettings function, string session, string logStream)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                variables[name] = value;
            }
        }

        foreach (var (name, value) in Defaults(function))
        {
            variables[name] = value;
        }

        foreach (var (name, value) in function.Environment)
        {
            variables[name] = value;
        }

        foreach (var name in Proxies)
        {
            variables[name] = Nowhere;
        }

        foreach (var name in WithoutProxy)
        {
            variables[name] = Here;
        }

        foreach (var (name, value) in Reserved(function, session, logStream))
        {
            variables[name] = value;
        }

        return variables;
    }

    private static IEnumerable<(string Name, string Value)> Defaults(FunctionSettings function)
    {
        yield return ("TZ", ":UTC");

        // .NET sees Lambda's memory as a container's and takes three quarters of it for its heap; here nothing else limits the process.
        yield return ("DOTNET_GCHeapHardLimit", (function.MemorySize * 1024L * 1024 * 3 / 4).ToString("x", CultureInfo.InvariantCulture));

        // A debugger's socket for every function would lie about in the folder for temporary files.
        yield return ("DOTNET_EnableDiagnostics", "0");
    }

    private IEnumerable<(string Name, string Value)> Reserved(FunctionSettings function, string session, string logStream)
    {
        yield return ("AWS_LAMBDA_RUNTIME_API", $"{address.Value.Authority}{RuntimeApi.RuntimeApiService.Path}/{session}");
        yield return ("AWS_ENDPOINT_URL", address.Value.GetLeftPart(UriPartial.Authority));
        yield return ("AWS_REGION", account.Region);
        yield return ("AWS_DEFAULT_REGION", account.Region);

        // Anything will do: the endpoint only reads which service a signature is for.
        yield return ("AWS_ACCESS_KEY_ID", "ASIALOCALTARGET00000");
        yield return ("AWS_SECRET_ACCESS_KEY", "local");
        yield return ("AWS_SESSION_TOKEN", "local");
        yield return ("AWS_EC2_METADATA_DISABLED", "true");
        yield return ("HOME", state.Of("home"));
        yield return ("_HANDLER", function.Handler);
        yield return ("LAMBDA_TASK_ROOT", function.Code.Folder);
        yield return ("AWS_EXECUTION_ENV", $"AWS_Lambda_{function.Runtime}");
        yield return ("AWS_LAMBDA_FUNCTION_NAME", function.Name);
        yield return ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        yield return ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", function.MemorySize.ToString(CultureInfo.InvariantCulture));
        yield return ("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        yield return ("AWS_LAMBDA_LOG_GROUP_NAME", function.Logging.Group);
        yield return ("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        yield return ("AWS_LAMBDA_LOG_FORMAT", function.Logging.IsJson ? "JSON" : "Text");
        if (function.Logging.ApplicationLevel is { } level)
        {
            yield return ("AWS_LAMBDA_LOG_LEVEL", level);
        }
    }
}
