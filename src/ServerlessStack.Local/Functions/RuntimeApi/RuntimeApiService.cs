using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions.Processes;

namespace ServerlessStack.Local.Functions.RuntimeApi;

/// <summary>Lambda's Runtime API for all processes, told apart by the first segment of the path. <see href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html"/>.</summary>
internal sealed class RuntimeApiService : IPathService
{
    /// <summary>What its paths begin with.</summary>
    public const string Path = "/_runtime";

    private readonly ConcurrentDictionary<string, (RuntimeSession Session, string FunctionArn)> sessions = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public string Prefix => Path;

    /// <summary>Opens a process's session.</summary>
    public RuntimeSession Open(string id, string functionArn)
    {
        var session = new RuntimeSession();
        sessions[id] = (session, functionArn);
        return session;
    }

    /// <summary>Ends a process's session.</summary>
    public void Close(string id) => sessions.TryRemove(id, out _);

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var segments = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments is not [var id, "2018-06-01", "runtime", .. var call] || !sessions.TryGetValue(id, out var process))
        {
            await WriteAsync(context, StatusCodes.Status404NotFound, """{"errorMessage":"This process has no Runtime API any more.","errorType":"NotFound"}""");
            return;
        }

        switch ((context.Request.Method, call))
        {
            case ("GET", ["invocation", "next"]):
                await HandAsync(context, await process.Session.NextAsync(context.RequestAborted), process.FunctionArn);
                return;
            case ("POST", ["invocation", var requestId, "response"]):
                await RespondAsync(context, process.Session, requestId);
                return;
            case ("POST", ["invocation", var requestId, "error"]):
                await AcceptAsync(context, process.Session.Answer(requestId, ErrorPayload.Reported(await BodyAsync(context))));
                return;
            case ("POST", ["init", "error"]):
                await AcceptAsync(context, process.Session.FailInit(await BodyAsync(context)));
                return;
            default:
                await WriteAsync(context, StatusCodes.Status404NotFound, """{"errorMessage":"The Runtime API has no such call.","errorType":"NotFound"}""");
                return;
        }
    }

    private static async Task HandAsync(HttpContext context, Invocation invocation, string functionArn)
    {
        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = functionArn;
        headers["Lambda-Runtime-Trace-Id"] = invocation.TraceHeader;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = invocation.Payload.Length;
        await context.Response.Body.WriteAsync(invocation.Payload, context.RequestAborted);
    }

    private static async Task RespondAsync(HttpContext context, RuntimeSession session, string requestId)
    {
        var body = await BodyAsync(context);
        if (body.Length <= FunctionLimits.SynchronousPayload)
        {
            await AcceptAsync(context, session.Answer(requestId, new InvocationEnd(body, InvocationEnd.Success, ErrorType: null)));
            return;
        }

        session.Answer(requestId, ErrorPayload.TooLarge(body.Length));
        await WriteAsync(context, StatusCodes.Status413PayloadTooLarge, """{"errorMessage":"Exceeded maximum allowed payload size.","errorType":"RequestEntityTooLarge"}""");
    }

    private static Task AcceptAsync(HttpContext context, bool isKnown) => isKnown
        ? WriteAsync(context, StatusCodes.Status202Accepted, """{"status":"OK"}""")
        : WriteAsync(context, StatusCodes.Status400BadRequest, """{"errorMessage":"The invocation is over.","errorType":"InvalidRequestID"}""");

    private static async Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpContext context)
    {
        var body = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }
}
