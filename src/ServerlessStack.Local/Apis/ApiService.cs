using System.Text;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Apis.AccessLogs;
using ServerlessStack.Local.Apis.Calls;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Apis;

/// <summary>The deployed APIs, each below its id: <c>/_api/abcdefghij/orders</c>.</summary>
/// <param name="apis">The APIs.</param>
/// <param name="pipeline">Answers.</param>
/// <param name="log">Takes access logs.</param>
/// <param name="hops">Takes down what passes.</param>
/// <param name="account">Whose APIs they are.</param>
/// <param name="time">The clock.</param>
internal sealed class ApiService(ApiDirectory apis, ApiPipeline pipeline, IAccessLog log, HopLog hops, LocalAccount account, TimeProvider time) : IPathService
{
    /// <inheritdoc />
    public string Prefix => ApiDirectory.Prefix;

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var call = CallOf(context.Request);
        var answer = call is null ? ApiAnswer.Message(StatusCodes.Status404NotFound, "Not Found") : await pipeline.AnswerAsync(call);
        if (call is not null)
        {
            context.Response.Headers["apigw-requestid"] = call.Id;
        }

        await WriteAsync(context, answer);
        if (call is null)
        {
            return;
        }

        // Both bodies: the id of an order is often the answer's.
        var text = $"{Encoding.UTF8.GetString(call.Body.Span)}\n{Encoding.UTF8.GetString(answer.Body.Span)}";
        hops.Record("API", call.Api.Name, $"{call.Http.Method} {call.FullPath} {answer.Status}", text);
        if (call.Stage.LogGroup is { } group)
        {
            log.Write(group, AccessLogLine.Of(call, answer, time.GetElapsedTime(started)));
        }
    }

    private ApiCall? CallOf(HttpRequest request)
    {
        var path = request.Path.Value!.TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (id, rest) = slash < 0 ? (path, "/") : (path[..slash], path[slash..]);
        if (!apis.TryFind(id, out var api))
        {
            return null;
        }

        var end = rest.IndexOf('/', 1);
        var first = end < 0 ? rest[1..] : rest[1..end];
        return first != ApiStage.Root && api.Stages.TryGetValue(first, out var stage) ? new ApiCall(request, api, stage, end < 0 ? "/" : rest[end..], account, time.GetUtcNow())
            : api.Stages.TryGetValue(ApiStage.Root, out stage) ? new ApiCall(request, api, stage, rest, account, time.GetUtcNow())
            : null;
    }

    private static async Task WriteAsync(HttpContext context, ApiAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var header in answer.Headers.Where(header => header.Key is not ("content-length" or "transfer-encoding" or "connection")))
        {
            context.Response.Headers.Append(header.Key, header.Value);
        }

        // These have no body, and the server refuses one.
        if (answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified || HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
