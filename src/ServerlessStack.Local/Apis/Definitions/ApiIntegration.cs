using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>What answers a route.</summary>
/// <param name="Function">The function; null for a service.</param>
/// <param name="Subtype">The service's operation: <c>SQS-SendMessage</c>; null for a function.</param>
/// <param name="Parameters">What the operation is called with, as mapping expressions.</param>
/// <param name="Timeout">How long API Gateway waits for an answer.</param>
internal sealed record ApiIntegration(Arn? Function, string? Subtype, IReadOnlyDictionary<string, string> Parameters, TimeSpan Timeout)
{
    private const int DefaultTimeout = 30_000;

    /// <summary>Reads the integration's properties, which have been checked.</summary>
    public static ApiIntegration Of(JsonObject properties) => new(
        properties.Text("IntegrationUri") is { } uri ? FunctionOf(uri) : null,
        properties.Text("IntegrationSubtype"),
        (properties["RequestParameters"] as JsonObject ?? []).ToDictionary(parameter => parameter.Key, parameter => parameter.Value!.GetValue<string>(), StringComparer.Ordinal),
        TimeSpan.FromMilliseconds(properties.Number("TimeoutInMillis") ?? DefaultTimeout));

    /// <summary>The function of an integration's address: its ARN, alone or within API Gateway's own; null where it is none.</summary>
    public static Arn? FunctionOf(string uri)
    {
        const string before = "/functions/";
        const string after = "/invocations";
        var text = uri.EndsWith(after, StringComparison.Ordinal) ? uri[(uri.IndexOf(before, StringComparison.Ordinal) + before.Length)..^after.Length] : uri;
        return Arn.TryParse(text, out var arn) && arn.Service == "lambda" ? arn : null;
    }
}
