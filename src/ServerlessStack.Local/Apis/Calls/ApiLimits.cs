using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ServerlessStack.Local.Apis.Calls;

/// <summary>What an HTTP API takes of a request. <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html"/>.</summary>
internal static class ApiLimits
{
    /// <summary>Bytes of the request line and all header values.</summary>
    public const int Headers = 10_240;

    /// <summary>Bytes of a body: 10 MB.</summary>
    public const int Body = 10 * 1024 * 1024;

    /// <summary>Whether the request line and the headers are larger than an API takes.</summary>
    public static bool AreHeadersTooLarge(HttpRequest request)
    {
        var line = request.Method.Length + request.Protocol.Length + (request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Length ?? 0);
        return line + request.Headers.SelectMany(header => header.Value).Sum(value => value?.Length ?? 0) > Headers;
    }

    /// <summary>Reads a body; null where it is larger than an API takes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest request)
    {
        if (request.ContentLength > Body)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted) is var read and > 0)
        {
            if (buffer.Length + read > Body)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
