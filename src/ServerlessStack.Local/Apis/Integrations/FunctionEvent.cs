using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ServerlessStack.Local.Apis.Authorization;
using ServerlessStack.Local.Apis.Calls;

namespace ServerlessStack.Local.Apis.Integrations;

/// <summary>
/// A request as functions get it: payload format 2.0.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/>.
/// </summary>
internal static class FunctionEvent
{
    private static readonly string[] TextTypes = ["application/json", "application/xml", "application/javascript"];

    /// <summary>Writes the event.</summary>
    public static JsonObject Of(ApiCall call)
    {
        var request = new JsonObject
        {
            ["version"] = "2.0",
            ["routeKey"] = call.Match!.Route.Key.Text,
            ["rawPath"] = call.FullPath,
            ["rawQueryString"] = call.Http.QueryString.Value?.TrimStart('?') ?? string.Empty,
        };

        // What a request does not have is left out, not empty.
        AddList(request, "cookies", [.. call.Http.Headers.Cookie.SelectMany(header => header!.Split("; "))]);
        request["headers"] = HeadersOf(call);
        AddTexts(request, "queryStringParameters", call.Http.Query.Select(parameter => KeyValuePair.Create(parameter.Key, string.Join(',', parameter.Value.ToArray()))));
        request["requestContext"] = ContextOf(call);
        AddTexts(request, "pathParameters", call.Match.PathParameters);
        AddTexts(request, "stageVariables", call.Stage.Variables);
        var isText = IsText(call.Http.ContentType);
        if (!call.Body.IsEmpty)
        {
            request["body"] = isText ? Encoding.UTF8.GetString(call.Body.Span) : Convert.ToBase64String(call.Body.Span);
        }

        request["isBase64Encoded"] = !call.Body.IsEmpty && !isText;
        return request;
    }

    private static JsonObject HeadersOf(ApiCall call)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in call.Http.Headers)
        {
            headers[name.ToLowerInvariant()] = string.Join(',', values.ToArray());
        }

        // Cookies have a list of their own. The rest is what API Gateway's own proxies add.
        headers.Remove("cookie");
        headers.TryAdd("content-length", call.Body.Length.ToString(CultureInfo.InvariantCulture));
        headers.Remove("transfer-encoding");
        headers.Remove("connection");
        headers.TryAdd("x-amzn-trace-id", TraceOf(call));
        headers["x-forwarded-for"] = headers.TryGetValue("x-forwarded-for", out var earlier) ? $"{earlier}, {call.SourceIp}" : call.SourceIp;
        headers["x-forwarded-port"] = (call.Http.Host.Port ?? 80).ToString(CultureInfo.InvariantCulture);
        headers["x-forwarded-proto"] = call.Http.Scheme;
        return ObjectOf(headers);
    }

    private static JsonObject ContextOf(ApiCall call)
    {
        var context = new JsonObject { ["accountId"] = call.Account.Id, ["apiId"] = call.Api.Id };
        if (call.Identity is { } identity)
        {
            context["authorizer"] = AuthorizerOf(identity);
        }

        context["domainName"] = call.Http.Host.Value;
        context["domainPrefix"] = call.Api.Id;
        context["http"] = new JsonObject
        {
            ["method"] = call.Http.Method,
            ["path"] = call.FullPath,
            ["protocol"] = call.Http.Protocol,
            ["sourceIp"] = call.SourceIp,
            ["userAgent"] = call.Http.Headers.UserAgent.ToString(),
        };
        context["requestId"] = call.Id;
        context["routeKey"] = call.Match!.Route.Key.Text;
        context["stage"] = call.Stage.Name;
        context["time"] = call.TimeText;
        context["timeEpoch"] = call.Time.ToUnixTimeMilliseconds();
        return context;
    }

    private static JsonObject AuthorizerOf(TokenIdentity identity) => new()
    {
        ["jwt"] = new JsonObject
        {
            ["claims"] = ObjectOf(identity.Claims),
            ["scopes"] = identity.Scopes is { } scopes ? new JsonArray([.. scopes.Select(scope => (JsonNode)scope)]) : null,
        },
    };

    // A body without a type counts as JSON.
    private static bool IsText(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type)
        || type.Type.Equals("text", StringComparison.OrdinalIgnoreCase)
        || TextTypes.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase)
        || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
        || type.Suffix.Equals("xml", StringComparison.OrdinalIgnoreCase);

    private static string TraceOf(ApiCall call)
    {
        var id = Guid.NewGuid().ToString("N");
        return $"Root=1-{call.Time.ToUnixTimeSeconds():x8}-{id[..24]}";
    }

    private static void AddList(JsonObject request, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            request[name] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        }
    }

    private static void AddTexts(JsonObject request, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        if (ObjectOf(texts) is { Count: > 0 } map)
        {
            request[name] = map;
        }
    }

    private static JsonObject ObjectOf(IEnumerable<KeyValuePair<string, string>> texts) => new(texts.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value)));
}
