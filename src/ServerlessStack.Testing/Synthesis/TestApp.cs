using System.Text.Json;
using Amazon.CDK;

namespace ServerlessStack.Testing;

/// <summary>CDK apps for unit tests: with the feature flags of the project's <c>cdk.json</c>, so that a test sees the template that a deployment would, and without publishing a function.</summary>
public static class TestApp
{
    private const string ConfigurationFile = "cdk.json";

    // Static, so that it comes before the first app.
    static TestApp() => TestProcess.Prepare();

    /// <summary>Makes an app whose functions are not published: their code is an empty stand-in.</summary>
    /// <returns>The app.</returns>
    /// <exception cref="FileNotFoundException">No <c>cdk.json</c> lies in the folder of the test assembly or above it.</exception>
    public static App Create()
    {
        // The CDK CLI asks to skip bundling in the same words when it only lists stacks.
        var context = new Dictionary<string, object>(FeatureFlags(), StringComparer.Ordinal) { ["aws:cdk:bundling-stacks"] = Array.Empty<string>() };
        return new App(new AppProps { Context = context, AnalyticsReporting = false });
    }

    private static Dictionary<string, object> FeatureFlags()
    {
        using var configuration = JsonDocument.Parse(File.ReadAllText(Find()));
        return configuration.RootElement.TryGetProperty("context", out var context)
            ? context.EnumerateObject().ToDictionary(flag => flag.Name, flag => Value(flag.Value), StringComparer.Ordinal)
            : [];
    }

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToArray(),
        _ => value.ToString(),
    };

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, ConfigurationFile);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"No {ConfigurationFile} lies in {AppContext.BaseDirectory} or above it, so the feature flags of the app are unknown.", ConfigurationFile);
    }
}
