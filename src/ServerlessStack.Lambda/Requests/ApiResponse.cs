using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Requests;

/// <summary>
/// The answer in API Gateway's form (API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs", response format 2.0).
/// </summary>
internal static class ApiResponse
{
    // The reader is API Gateway's JSON parser, not a browser: escaping only what JSON asks for keeps the answer small.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>204: the answer to a preflight; API Gateway adds the headers that matter.</summary>
    public static ReadOnlyMemory<byte> NoContent { get; } = """{"statusCode":204}"""u8.ToArray();

    /// <summary>Writes an answer.</summary>
    public static ReadOnlyMemory<byte> Write<TResponse>(Reply<TResponse> reply, JsonTypeInfo<TResponse> type)
        where TResponse : class
    {
        if (reply.Problem is { } problem)
        {
            return Write(problem.Status, "application/problem+json", location: null, reply.Headers, ProblemJson.Write(problem));
        }

        // Of the statuses that a reply can have, it is the only one without a body (RFC 9110, section 15.3.5).
        return reply.Status == HttpStatusCode.NoContent
            ? Write(reply.Status, contentType: null, reply.Location, reply.Headers, body: null)
            : Write(reply.Status, "application/json", reply.Location, reply.Headers, JsonSerializer.SerializeToUtf8Bytes(reply.Body!, type));
    }

    /// <summary>Writes a problem of the host.</summary>
    public static ReadOnlyMemory<byte> Write(Problem problem) =>
        Write(problem.Status, "application/problem+json", location: null, headers: null, ProblemJson.Write(problem));

    private static ReadOnlyMemory<byte> Write(
        HttpStatusCode status, string? contentType, Uri? location, IReadOnlyDictionary<string, string>? headers, ReadOnlyMemory<byte>? body) => JsonText.WriteObject(
        json =>
        {
            json.WriteNumber("statusCode"u8, (int)status);
            if (contentType is not null || headers is { Count: > 0 })
            {
                json.WriteStartObject("headers"u8);
                WriteHeaders(json, contentType, location, headers);
                json.WriteEndObject();
            }

            if (body is { } text)
            {
                json.WriteString("body"u8, text.Span);
                json.WriteBoolean("isBase64Encoded"u8, false);
            }
        },
        Relaxed);

    private static void WriteHeaders(Utf8JsonWriter json, string? contentType, Uri? location, IReadOnlyDictionary<string, string>? headers)
    {
        if (contentType is not null)
        {
            json.WriteString("content-type"u8, contentType);
        }

        if (location is not null)
        {
            json.WriteString("location"u8, LocationHeader.Format(location));
        }

        if (headers is { Count: > 0 })
        {
            foreach (var (name, value) in headers)
            {
                json.WriteString(name, value);
            }
        }
    }
}
