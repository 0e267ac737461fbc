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

    /// <summary>Writes a success.</summary>
    public static ReadOnlyMemory<byte> Write<TResponse>(Reply<TResponse> reply, JsonTypeInfo<TResponse> type)
        where TResponse : class =>
        Write(reply.Status, "application/json", reply.Location, JsonSerializer.SerializeToUtf8Bytes(reply.Body!, type));

    /// <summary>Writes a problem.</summary>
    public static ReadOnlyMemory<byte> Write(Problem problem) => Write(problem.Status, "application/problem+json", location: null, ProblemJson.Write(problem));

    private static ReadOnlyMemory<byte> Write(HttpStatusCode status, string contentType, Uri? location, ReadOnlyMemory<byte> body) => JsonText.WriteObject(
        json =>
        {
            json.WriteNumber("statusCode"u8, (int)status);
            json.WriteStartObject("headers"u8);
            json.WriteString("content-type"u8, contentType);
            if (location is not null)
            {
                json.WriteString("location"u8, LocationHeader.Format(location));
            }

            json.WriteEndObject();
            json.WriteString("body"u8, body.Span);
            json.WriteBoolean("isBase64Encoded"u8, false);
        },
        Relaxed);
}
