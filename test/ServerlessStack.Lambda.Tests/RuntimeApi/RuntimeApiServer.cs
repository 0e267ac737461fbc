using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace ServerlessStack.Lambda.Tests.RuntimeApi;

/// <summary>A Lambda Runtime API on loopback: hands a test's payloads to a function and its answers back to the test.</summary>
public sealed class RuntimeApiServer : IAsyncDisposable
{
    /// <summary>The time a function has for an invocation unless the test says otherwise.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<PendingInvocation> _waiting = Channel.CreateUnbounded<PendingInvocation>();
    private readonly ConcurrentDictionary<string, PendingInvocation> _running = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<Answer> _initError = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _isWaiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private readonly string _pathPrefix;
    private readonly Task _accepting;

    private RuntimeApiServer(string pathPrefix, TimeProvider time)
    {
        _pathPrefix = pathPrefix;
        _time = time;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What AWS_LAMBDA_RUNTIME_API has to be for a function to find this server.</summary>
    public string Address => $"{_listener.LocalEndpoint}{_pathPrefix}";

    /// <summary>What the function reports when it cannot start.</summary>
    public Task<Answer> InitError => _initError.Task;

    /// <summary>Ends when a function has asked for an invocation for the first time.</summary>
    public Task Waiting => _isWaiting.Task;

    /// <summary>Starts on a free port.</summary>
    /// <param name="pathPrefix">What the API's paths start with.</param>
    /// <param name="time">The clock of the deadlines; the machine's when omitted.</param>
    public static RuntimeApiServer Start(string pathPrefix = "", TimeProvider? time = null) => new(pathPrefix, time ?? TimeProvider.System);

    /// <summary>Invokes the function and waits for its answer.</summary>
    /// <param name="payload">The event.</param>
    /// <param name="timeout">The function's time; <see cref="DefaultTimeout"/> when omitted.</param>
    /// <param name="traceHeader">The X-Ray header; none when omitted.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Answer> InvokeAsync(string payload, TimeSpan? timeout = null, string? traceHeader = null, CancellationToken cancellation = default)
    {
        var invocation = new PendingInvocation(payload, timeout ?? DefaultTimeout, traceHeader);
        await _waiting.Writer.WriteAsync(invocation, cancellation);
        return await invocation.Answer.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        // In this order: a listener that stops between two accepts makes the second one an error.
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var owned = client;
            client.NoDelay = true;
            var stream = client.GetStream();
            while (await HttpRequest.ReadAsync(stream, _stop.Token) is { } request)
            {
                await stream.WriteAsync(await AnswerAsync(request), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The function's process has ended, or the test is over.
        }
    }

    private async Task<byte[]> AnswerAsync(HttpRequest request)
    {
        var root = _pathPrefix + "/2018-06-01/runtime/";
        var segments = request.Path.StartsWith(root, StringComparison.Ordinal) ? request.Path[root.Length..].Split('/') : [];
        switch ((request.Method, segments))
        {
            case ("GET", ["invocation", "next"]):
                _isWaiting.TrySetResult();
                return Hand(await _waiting.Reader.ReadAsync(_stop.Token));
            case ("POST", ["init", "error"]):
                return Accept(_initError.TrySetResult(new Answer(request.Body, IsError: true, request.Headers.GetValueOrDefault("Lambda-Runtime-Function-Error-Type"))));
            case ("POST", ["invocation", var id, "response"]):
                return Accept(Finish(id, new Answer(request.Body, IsError: false, ErrorType: null)));
            case ("POST", ["invocation", var id, "error"]):
                return Accept(Finish(id, new Answer(request.Body, IsError: true, request.Headers.GetValueOrDefault("Lambda-Runtime-Function-Error-Type"))));
            default:
                return Response("404 Not Found", "", "{}");
        }
    }

    private bool Finish(string id, Answer answer) =>
        _running.TryRemove(Uri.UnescapeDataString(id), out var invocation) && invocation.Answer.TrySetResult(answer);

    private byte[] Hand(PendingInvocation invocation)
    {
        _running[invocation.RequestId] = invocation;
        var deadline = (_time.GetUtcNow() + invocation.Timeout).ToUnixTimeMilliseconds();
        var headers = $"Lambda-Runtime-Aws-Request-Id: {invocation.RequestId}\r\nLambda-Runtime-Deadline-Ms: {deadline}\r\n"
            + "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:123456789012:function:test\r\n"
            + (invocation.TraceHeader is { } trace ? $"Lambda-Runtime-Trace-Id: {trace}\r\n" : "");
        return Response("200 OK", headers, invocation.Payload);
    }

    private static byte[] Accept(bool known) =>
        known ? Response("202 Accepted", "", """{"status":"OK"}""") : Response("400 Bad Request", "", """{"errorType":"InvalidRequestID"}""");

    private static byte[] Response(string status, string headers, string body)
    {
        var content = Encoding.UTF8.GetBytes(body);
        var head = $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{headers}Content-Length: {content.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. content];
    }
}
