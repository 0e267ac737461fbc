using System.Text.Json;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>Which function this process runs (Lambda developer guide, "Defined runtime environment variables").</summary>
/// <param name="Name">The function's name; <see langword="null"/> outside of Lambda.</param>
/// <param name="Version">The function's version; <see langword="null"/> outside of Lambda.</param>
internal sealed record FunctionIdentity(string? Name, string? Version)
{
    private const string NameVariable = "AWS_LAMBDA_FUNCTION_NAME";
    private const string VersionVariable = "AWS_LAMBDA_FUNCTION_VERSION";
    private const string InitializationVariable = "AWS_LAMBDA_INITIALIZATION_TYPE";

    /// <summary>Whether the first invocation had to wait for the process to start; with provisioned concurrency it started long before.</summary>
    public bool StartsCold { get; private init; } = true;

    /// <summary>Reads it from the environment.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    public static FunctionIdentity Read(Func<string, string?> environment) => new(environment(NameVariable), environment(VersionVariable))
    {
        StartsCold = environment(InitializationVariable) is null or "on-demand",
    };

    /// <summary>Writes what is known of it into the object that is being written.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (Name is not null)
        {
            json.WriteString("functionName"u8, Name);
        }

        if (Version is not null)
        {
            json.WriteString("functionVersion"u8, Version);
        }
    }
}
