using System.ComponentModel;

namespace ServerlessStack.Constructs.Packaging.Processes;

/// <summary>Runs <c>dotnet msbuild</c> with the .NET host that runs this program.</summary>
internal sealed class DotNetMSBuild(IProcessRunner runner)
{
    // Set by the SDK for its own child processes; inherited by ours (a synth under `dotnet run`, a test under `dotnet test`), they would pin
    // the wrong SDK or MSBuild. The rest keeps messages in one language and leaves no build node behind.
    private static readonly Dictionary<string, string?> s_environment = new(StringComparer.Ordinal)
    {
        ["MSBuildSDKsPath"] = null,
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["MSBuildLoadMicrosoftTargetsReadOnly"] = null,
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDLOGIMPORTS"] = "1",
    };

    /// <summary>Builds one target of a project after a restore, and answers what MSBuild printed: only errors.</summary>
    /// <exception cref="FunctionPublishException">The .NET SDK is not there.</exception>
    public ProcessResult Run(string project, string target, IReadOnlyDictionary<string, string> properties, string folder, params IReadOnlyList<string> extra)
    {
        string[] arguments =
        [
            "msbuild", project, "-restore", $"-t:{target}", "-nologo", "-noAutoResponse", "-nodeReuse:false", "-tl:off", "-v:q", "-clp:ErrorsOnly;NoSummary",
            .. extra,
            .. properties.Select(property => $"-p:{property.Key}={Escape(property.Value)}"),
        ];
        try
        {
            return runner.Run(new(Host(), arguments, folder, s_environment));
        }
        catch (Win32Exception error)
        {
            throw new FunctionPublishException(
                $"'{Host()}' could not be started, so no function can be published. Install the .NET 10 SDK and put it on the PATH.", error);
        }
    }

    private static string Host()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host))
        {
            return host;
        }

        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
    }

    // MSBuild splits a property on the command line at these characters.
    private static string Escape(string value) =>
        value.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
