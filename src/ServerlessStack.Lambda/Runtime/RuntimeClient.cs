using System.Globalization;
using System.Net.Sockets;

namespace ServerlessStack.Lambda.Runtime;

/// <summary>The Runtime API over one connection.</summary>
internal sealed class RuntimeClient(RuntimeEndpoint endpoint) : IRuntimeApi
{
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    private readonly string _base = endpoint.PathPrefix + "/2018-06-01/runtime/";
    private HttpConnection? _connection;

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

    public int Respond(string requestId, ReadOnlySpan<byte> payload) =>
        Post($"invocation/{Segment(requestId)}/response", errorType: null, payload);

    public int Fail(string requestId, InvocationError error) =>
        Post($"invocation/{Segment(requestId)}/error", error.ToHeader("Function"), error.ToJson().Span);

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

    // A request id is a UUID, which needs no escaping, and asking Uri would load it for nothing.
    private static string Segment(string requestId)
    {
        foreach (var letter in requestId)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '-')
            {
                return Uri.EscapeDataString(requestId);
            }
        }

        return requestId;
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
