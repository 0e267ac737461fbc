using System.Collections.ObjectModel;
using System.Text.Json;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// A request to an API Gateway HTTP API (API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs", payload format 2.0).
/// </summary>
internal sealed class ApiRequest(JsonElement root) : Envelope
{
    // The route that an HTTP API takes when no other matches.
    private const string CatchAll = "$default";

    private readonly JsonElement _http = root.GetProperty("requestContext").GetProperty("http");

    public override string Description => "an API Gateway HTTP API request";

    /// <summary>The key of the route that matched, such as <c>POST /orders</c>.</summary>
    public string? RouteKey => root.Text("routeKey");

    /// <summary>Whether no route of the API matched the request.</summary>
    public bool IsUnrouted => RouteKey == CatchAll;

    /// <summary>
    /// Whether a browser asks what it may send. The catch-all route gets this question instead of API Gateway, which still adds the CORS headers to the answer
    /// (API Gateway developer guide, "Configure CORS for HTTP APIs in API Gateway").
    /// </summary>
    public bool IsPreflight => IsUnrouted && Method == "OPTIONS";

    /// <summary>The HTTP method in capitals.</summary>
    public string Method => _http.Text("method")?.ToUpperInvariant() ?? "";

    /// <summary>The path as the caller sent it.</summary>
    public string Path => root.Text("rawPath") ?? _http.Text("path") ?? "";

    /// <summary>The body, perhaps Base64; <see langword="null"/> when the request has none.</summary>
    public JsonElement? Body => root.Property("body") is { ValueKind: not JsonValueKind.Null } body ? body : null;

    /// <summary>Whether API Gateway encoded the body, as it does for content types that are no text.</summary>
    public bool IsBase64 => root.Property("isBase64Encoded") is { ValueKind: JsonValueKind.True };

    /// <summary>Whether the payload is such a request.</summary>
    public static bool Matches(JsonElement root) =>
        root.Text("version") == "2.0" && root.Property("requestContext")?.Property("http") is { ValueKind: JsonValueKind.Object };

    /// <summary>Collects the request's facts for the handler.</summary>
    public RequestContext ToContext(Invocation invocation)
    {
        var jwt = root.GetProperty("requestContext").Property("authorizer")?.Property("jwt");
        return new RequestContext
        {
            RequestId = invocation.RequestId,
            TraceHeader = invocation.TraceHeader,
            Deadline = invocation.Deadline,
            Method = Method,
            Path = Path,
            PathParameters = Texts(root.Property("pathParameters"), StringComparer.Ordinal),
            Query = Texts(root.Property("queryStringParameters"), StringComparer.Ordinal),
            Headers = Texts(root.Property("headers"), StringComparer.OrdinalIgnoreCase),
            Cookies = Cookies(root.Property("cookies")),
            Claims = Texts(jwt?.Property("claims"), StringComparer.Ordinal),
            Scopes = jwt?.Property("scopes") is { ValueKind: JsonValueKind.Array } scopes
                ? [.. scopes.EnumerateArray().Select(scope => scope.AsText()).OfType<string>()]
                : [],
        };
    }

    private static IReadOnlyDictionary<string, string> Texts(JsonElement? map, StringComparer comparer)
    {
        if (map is not { ValueKind: JsonValueKind.Object } values)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        var texts = new Dictionary<string, string>(comparer);
        foreach (var value in values.EnumerateObject())
        {
            if (ToText(value.Value) is { } text)
            {
                texts[value.Name] = text;
            }
        }

        return texts;
    }

    // API Gateway takes them out of the headers: one element a cookie, as the caller wrote it.
    private static IReadOnlyDictionary<string, string> Cookies(JsonElement? cookies)
    {
        if (cookies is not { ValueKind: JsonValueKind.Array } pairs)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.EnumerateArray())
        {
            if (pair.AsText() is { } text)
            {
                var end = text.IndexOf('=', StringComparison.Ordinal);
                read.TryAdd((end < 0 ? text : text[..end]).Trim(), end < 0 ? "" : text[(end + 1)..].Trim());
            }
        }

        return read;
    }

    // A claim may be a list, which OAuth writes with spaces between, or a number, which stays as the token has it.
    private static string? ToText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.AsText(),
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(ToText).OfType<string>()),
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };
}
