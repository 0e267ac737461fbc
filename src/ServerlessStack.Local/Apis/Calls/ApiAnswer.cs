using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Apis.Calls;

/// <summary>What an API answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
internal sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    private const string Json = "application/json";

    /// <summary>The headers; none when omitted.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What went wrong in the integration, for the access log; null where nothing did.</summary>
    public string? IntegrationError { get; init; }

    /// <summary>What API Gateway itself has to say: <c>{"message":"Not Found"}</c>.</summary>
    public static ApiAnswer Message(int status, string message, string? integrationError = null) =>
        Of(status, new JsonObject { ["message"] = message }.ToJsonString(), Json) with { IntegrationError = integrationError };

    /// <summary>An answer of text.</summary>
    public static ApiAnswer Of(int status, string text, string contentType) =>
        new(status, Encoding.UTF8.GetBytes(text)) { Headers = [KeyValuePair.Create("content-type", contentType)] };
}
