using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Requests;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>
/// An answer as the store keeps it: <c>{"headers":{…},"status":201,"location":"…","body":…}</c> or <c>{"headers":{…},"problem":…}</c>; <c>{}</c> when it is too large to be kept.
/// </summary>
internal sealed class StoredReply<TResponse>(JsonTypeInfo<TResponse> type)
    where TResponse : class
{
    private static readonly byte[] NotKept = "{}"u8.ToArray();

    /// <summary>Writes an answer.</summary>
    public ReadOnlyMemory<byte> Write(Reply<TResponse> reply)
    {
        var written = JsonText.WriteObject(json =>
        {
            WriteHeaders(json, reply.Headers);
            if (reply.Problem is { } problem)
            {
                json.WritePropertyName("problem"u8);
                json.WriteRawValue(ProblemJson.Write(problem).Span);
                return;
            }

            json.WriteNumber("status"u8, (int)reply.Status);
            if (reply.Location is { } location)
            {
                json.WriteString("location"u8, location.OriginalString);
            }

            if (reply.Body is { } body)
            {
                json.WritePropertyName("body"u8);
                JsonSerializer.Serialize(json, body, type);
            }
        });
        return written.Length <= IdempotencyLimits.LargestResultBytes ? written : NotKept;
    }

    /// <summary>Reads an answer.</summary>
    /// <returns><see langword="null"/> when it was not kept, or was written by a version whose answers look different.</returns>
    public Reply<TResponse>? Read(ReadOnlyMemory<byte> stored)
    {
        try
        {
            using var document = JsonDocument.Parse(stored);
            var root = document.RootElement;
            if (root.TryGetProperty("problem"u8, out var problem))
            {
                var read = StoredProblem.Read(problem);
                return new Reply<TResponse>(read.Status, body: null, location: null, read, HeadersOf(root));
            }

            if (!root.TryGetProperty("status"u8, out var number))
            {
                return null;
            }

            var status = (HttpStatusCode)number.GetInt32();
            var response = root.TryGetProperty("body"u8, out var body) ? body.Deserialize(type) : null;
            return response is not null || status == HttpStatusCode.NoContent
                ? new Reply<TResponse>(status, response, LocationOf(root), problem: null, HeadersOf(root))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void WriteHeaders(Utf8JsonWriter json, IReadOnlyDictionary<string, string> headers)
    {
        if (headers.Count == 0)
        {
            return;
        }

        json.WriteStartObject("headers"u8);
        foreach (var (name, value) in headers)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, string>? HeadersOf(JsonElement root) =>
        root.TryGetProperty("headers"u8, out var headers)
            ? headers.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!, StringComparer.OrdinalIgnoreCase)
            : null;

    private static Uri? LocationOf(JsonElement root) =>
        root.TryGetProperty("location"u8, out var location) ? new Uri(location.GetString()!, UriKind.RelativeOrAbsolute) : null;
}
