using System.Globalization;
using System.Net.Sockets;

namespace ServerlessStack.Lambda.Runtime;

/// <summary>The four calls of the Lambda Runtime API, version 2018-06-01, over one connection.</summary>
internal sealed class RuntimeClient(RuntimeEndpoint endpoint) : IDisposable
{
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    private readonly string _base = endpoint.PathPrefix + "/2018-06-01/runtime/";
    private HttpConnection? _connection;

    /// <summary>Waits for the next invocation.</summary>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>The invocation; <see langword="null"/> when the wait was ended.</returns>
    /// <exception cref="RuntimeApiException">The Runtime API refuses to give any more.</exception>
    public Invocation? Next(CancellationToken stop)
    {
        try
        {
            return stop.IsCancellationRequested ? null : ToInvocation(Send("GET", "invocation/next", errorType: null, [], stop));
        }
        catch (Exception exception) when (stop.IsCancellationRequested && exception is RuntimeApiException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Answers an invocation.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the answer.</returns>
    public int Respond(string requestId, ReadOnlySpan<byte> payload) =>
        Post($"invocation/{Uri.EscapeDataString(requestId)}/response", errorType: null, payload);

    /// <summary>Reports that an invocation failed.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the report.</returns>
    public int Fail(string requestId, InvocationError error) =>
        Post($"invocation/{Uri.EscapeDataString(requestId)}/error", error.ToHeader("Function"), error.ToJson().Span);

    /// <summary>Reports that the function could not start.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the report.</returns>
    public int FailInit(InvocationError error) => Post("init/error", error.ToHeader("Runtime"), error.ToJson().Span);

    public void Dispose() => _connection?.Dispose();

    private Invocation ToInvocation(HttpResponse response)
    {
        if (!response.IsSuccess)
        {
            throw new RuntimeApiException($"The Runtime API at {endpoint.Authority} answered {response.Status} when asked for the next invocation.");
        }

        return new Invocation
        {
            RequestId = response.Header("Lambda-Runtime-Aws-Request-Id") is { Length: > 0 } id
                ? id
                : throw new RuntimeApiException($"The Runtime API at {endpoint.Authority} gave an invocation without an id."),
            Payload = response.Body,
            Deadline = ParseDeadline(response.Header("Lambda-Runtime-Deadline-Ms")),
            TraceHeader = response.Header("Lambda-Runtime-Trace-Id") is { Length: > 0 } trace ? trace : null,
        };
    }

    private int Post(string path, string? errorType, ReadOnlySpan<byte> body)
    {
        var response = Send("POST", path, errorType, body, CancellationToken.None);

        // Lambda's guide calls a 5xx a non-recoverable state in which the runtime should exit promptly.
        return response.Status < 500
            ? response.Status
            : throw new RuntimeApiException($"The Runtime API at {endpoint.Authority} answered {response.Status} to an invocation's result.");
    }

    private HttpResponse Send(string method, string path, string? errorType, ReadOnlySpan<byte> body, CancellationToken stop)
    {
        var head = Head(method, path, errorType, body.Length);
        try
        {
            var isReused = _connection is { IsReusable: true };
            try
            {
                return Exchange(Connect(), head, body, stop);
            }
            catch (ConnectionClosedException) when (isReused && !stop.IsCancellationRequested)
            {
                // The server closed the idle connection before it saw this request, so the request may be sent again.
                return Exchange(Connect(), head, body, stop);
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or InvalidDataException)
        {
            throw new RuntimeApiException($"The Runtime API at {endpoint.Authority} cannot be used: {exception.Message}", exception);
        }
    }

    private static HttpResponse Exchange(HttpConnection connection, string head, ReadOnlySpan<byte> body, CancellationToken stop)
    {
        // A blocked receive ends only when its connection is closed under it.
        using var registration = stop.Register(connection.Dispose);
        return connection.Send(head, body);
    }

    private HttpConnection Connect()
    {
        if (_connection is not { IsReusable: true })
        {
            _connection?.Dispose();
            _connection = HttpConnection.Open(endpoint);
        }

        return _connection;
    }

    private string Head(string method, string path, string? errorType, int length)
    {
        var framing = method == "GET" ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {length}\r\n");
        var error = errorType is null ? "" : $"{ErrorTypeHeader}: {errorType}\r\n";
        return $"{method} {_base}{path} HTTP/1.1\r\nHost: {endpoint.Authority}\r\nUser-Agent: ServerlessStack.Lambda\r\n{framing}{error}\r\n";
    }

    private static DateTimeOffset? ParseDeadline(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(value)
            : null;
}
