using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Apis.Calls;

namespace ServerlessStack.Local.Apis.Integrations;

/// <summary>
/// A function's answer as HTTP: in the structure of payload format 2.0 where it has a status code, and otherwise as JSON with status 200.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/>.
/// </summary>
internal static class FunctionResponse
{
    private const string StatusCode = "statusCode";
    private const string Unusable = "The response from the Lambda function doesn't match the format that API Gateway expects.";

    /// <summary>Reads a function's answer.</summary>
    public static ApiAnswer Of(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonNode.Parse(payload.Span) is JsonObject answer && answer.ContainsKey(StatusCode)
                ? Structured(answer)
                : new ApiAnswer(StatusCodes.Status200OK, payload) { Headers = [Header("content-type", "application/json")] };
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            return Failure(Unusable);
        }
    }

    /// <summary>The answer where there is none of the function's that could be used.</summary>
    public static ApiAnswer Failure(string reason) => ApiAnswer.Message(StatusCodes.Status500InternalServerError, "Internal Server Error", reason);

    private static ApiAnswer Structured(JsonObject answer)
    {
        var status = answer[StatusCode] is JsonValue value && int.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var code) && code is >= 100 and < 600 ? code : throw new FormatException(Unusable);
        var headers = (answer["headers"] as JsonObject ?? []).Where(header => header.Value is not null).Select(header => Header(header.Key.ToLowerInvariant(), header.Value!.ToString())).ToList();
        if (!headers.Exists(header => header.Key == "content-type"))
        {
            headers.Add(Header("content-type", "text/plain;charset=utf-8"));
        }

        headers.AddRange((answer["cookies"] as JsonArray ?? []).Select(cookie => Header("set-cookie", cookie!.ToString())));
        var body = answer["body"] switch
        {
            null => string.Empty,
            JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
            var other => throw new FormatException($"A body must be text, not {other.GetValueKind()}."),
        };
        var isEncoded = answer["isBase64Encoded"] is JsonValue flag && flag.GetValue<bool>();
        return new ApiAnswer(status, isEncoded ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body)) { Headers = headers };
    }

    private static KeyValuePair<string, string> Header(string name, string value) => KeyValuePair.Create(name, value);
}
