using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Testing;

/// <summary>What a caller of the API gets (API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs", response format 2.0).</summary>
/// <typeparam name="TBody">The body of a success.</typeparam>
public sealed record TestReply<TBody>
    where TBody : class
{
    private TestReply()
    {
    }

    /// <summary>The HTTP status code.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The headers by name, compared without case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The <c>Location</c> header; <see langword="null"/> when there is none.</summary>
    public Uri? Location => Headers.TryGetValue("location", out var location) ? new Uri(location, UriKind.RelativeOrAbsolute) : null;

    /// <summary>The body as text; empty when there is none.</summary>
    public required string Text { get; init; }

    /// <summary>The body of a success; <see langword="null"/> for a problem and for an answer without a body.</summary>
    public TBody? Body { get; private init; }

    /// <summary>The problem (RFC 9457); <see langword="null"/> for a success.</summary>
    public Problem? Problem { get; private init; }

    internal static TestReply<TBody> Read(string response, IJsonTypeInfoResolver json)
    {
        var answer = JsonElement.Parse(response);
        if (answer.Property("statusCode") is not { ValueKind: JsonValueKind.Number } status)
        {
            throw new InvalidOperationException($"The function gave no answer to an API, which has a statusCode, but {response}.");
        }

        var headers = ReadHeaders(answer);
        var text = ReadText(answer);
        var isProblem = headers.GetValueOrDefault("content-type")?.StartsWith("application/problem+json", StringComparison.Ordinal) == true;
        return new TestReply<TBody>
        {
            Status = (HttpStatusCode)status.GetInt32(),
            Headers = headers,
            Text = text,
            Body = isProblem || text.Length == 0 ? null : JsonSerializer.Deserialize(text, JsonTypes.Find<TBody>(json)),
            Problem = isProblem ? ReadProblem(JsonElement.Parse(text)) : null,
        };
    }

    private static Dictionary<string, string> ReadHeaders(JsonElement answer)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (answer.Property("headers") is { ValueKind: JsonValueKind.Object } written)
        {
            foreach (var header in written.EnumerateObject())
            {
                headers[header.Name] = header.Value.AsText() ?? header.Value.GetRawText();
            }
        }

        return headers;
    }

    private static string ReadText(JsonElement answer)
    {
        var body = answer.Text("body") ?? "";
        return answer.Property("isBase64Encoded") is { ValueKind: JsonValueKind.True } ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
    }

    private static Problem ReadProblem(JsonElement problem) => new()
    {
        Status = (HttpStatusCode)problem.GetProperty("status").GetInt32(),
        Title = problem.Text("title") ?? "",
        Detail = problem.Text("detail"),
        Errors = problem.Property("errors") is { ValueKind: JsonValueKind.Array } errors
            ? [.. errors.EnumerateArray().Select(error => new ProblemError(error.Text("pointer") ?? "", error.Text("detail") ?? ""))]
            : [],
    };
}
