using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Tests.Aws;

/// <summary>As much of S3 as the storefront uses: writing an object, or only if there is none under its key. Any other request is refused.</summary>
internal sealed class S3Server : IAsyncDisposable
{
    private LoopbackServer? _server;

    internal Uri Address => _server!.Address;

    /// <summary>The stored objects by path, <c>/{bucket}/{key}</c>.</summary>
    internal ConcurrentDictionary<string, S3Object> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths that may not be written.</summary>
    internal ConcurrentDictionary<string, bool> Forbidden { get; } = new(StringComparer.Ordinal);

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    internal static async Task<S3Server> StartAsync()
    {
        var s3 = new S3Server();
        s3._server = await LoopbackServer.StartAsync(s3.AnswerAsync);
        return s3;
    }

    /// <summary>Forgets all objects and prohibitions.</summary>
    internal void Clear()
    {
        Objects.Clear();
        Forbidden.Clear();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var isConditional = http.Request.Headers.IfNoneMatch == "*";
        if (http.Request.Method != "PUT" || (http.Request.Headers.IfNoneMatch.Count > 0 && !isConditional))
        {
            await RefuseAsync(http, StatusCodes.Status501NotImplemented, "NotImplemented");
            return;
        }

        using var body = new StreamReader(http.Request.Body);
        var written = new S3Object(http.Request.ContentType, await body.ReadToEndAsync(http.RequestAborted));
        if (Forbidden.ContainsKey(path))
        {
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "AccessDenied");
        }
        else if (isConditional && !Objects.TryAdd(path, written))
        {
            await RefuseAsync(http, StatusCodes.Status412PreconditionFailed, "PreconditionFailed");
        }
        else
        {
            Objects[path] = written;
            http.Response.Headers.ETag = "\"00000000000000000000000000000000\"";
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync($"<Error><Code>{code}</Code><Message>{code}</Message></Error>", http.RequestAborted);
    }
}
