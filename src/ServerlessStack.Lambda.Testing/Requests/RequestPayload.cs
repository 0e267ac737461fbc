using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>Payload format 2.0, with its properties in the order of API Gateway's guide.</summary>
internal sealed record RequestPayload
{
    public required RequestTarget Target { get; init; }

    public required string Route { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required IReadOnlyList<string> Cookies { get; init; }

    public required IReadOnlyDictionary<string, string> Claims { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required string? Body { get; init; }

    public required bool IsBase64 { get; init; }

    private string RouteKey => Route == RequestTarget.CatchAll ? Route : $"{Target.Method} {Route}";

    /// <summary>Writes the payload. What a request does not have, API Gateway leaves out.</summary>
    public JsonObject Write()
    {
        var payload = new JsonObject
        {
            ["version"] = "2.0",
            ["routeKey"] = RouteKey,
            ["rawPath"] = Target.Path,
            ["rawQueryString"] = Target.Query,
        };
        if (Cookies.Count > 0)
        {
            payload["cookies"] = Array(Cookies);
        }

        payload["headers"] = Map(Headers);
        AddMap(payload, "queryStringParameters", Target.Parameters());
        payload["requestContext"] = Context();
        if (Body is not null)
        {
            payload["body"] = IsBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(Body)) : Body;
        }

        AddMap(payload, "pathParameters", Target.Match(Route));
        payload["isBase64Encoded"] = Body is not null && IsBase64;
        return payload;
    }

    private JsonObject Context()
    {
        var context = new JsonObject { ["accountId"] = EnvelopeDefaults.Account, ["apiId"] = "api-id" };
        if (Claims.Count > 0 || Scopes.Count > 0)
        {
            context["authorizer"] = new JsonObject
            {
                ["jwt"] = new JsonObject { ["claims"] = Map(Claims), ["scopes"] = Scopes.Count == 0 ? null : Array(Scopes) },
            };
        }

        context["domainName"] = $"api-id.execute-api.{EnvelopeDefaults.Region}.amazonaws.com";
        context["domainPrefix"] = "api-id";
        context["http"] = new JsonObject
        {
            ["method"] = Target.Method,
            ["path"] = Target.Path,
            ["protocol"] = "HTTP/1.1",
            ["sourceIp"] = EnvelopeDefaults.SourceIp,
            ["userAgent"] = Headers["user-agent"],
        };
        context["requestId"] = "JKJaXmPLvHcESHA=";
        context["routeKey"] = RouteKey;
        context["stage"] = "$default";
        context["time"] = Time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        context["timeEpoch"] = Time.ToUnixTimeMilliseconds();
        return context;
    }

    private static void AddMap(JsonObject payload, string name, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        if (values.Count > 0)
        {
            payload[name] = Map(values);
        }
    }

    private static JsonObject Map(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, JsonValue.Create(value.Value))));

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
