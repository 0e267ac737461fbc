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
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuntimeApiException">The Runtime API refuses to give any more.</exception>
    public async Task<Invocation> NextAsync(CancellationToken cancellation)
    {
        var response = await SendAsync("GET", "invocation/next", errorType: null, ReadOnlyMemory<byte>.Empty, cancellation);
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

    /// <summary>Answers an invocation.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the answer.</returns>
    public Task<int> RespondAsync(string requestId, ReadOnlyMemory<byte> payload) =>
        PostAsync($"invocation/{Uri.EscapeDataString(requestId)}/response", errorType: null, payload);

    /// <summary>Reports that an invocation failed.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the report.</returns>
    public Task<int> FailAsync(string requestId, InvocationError error) =>
        PostAsync($"invocation/{Uri.EscapeDataString(requestId)}/error", error.ToHeader("Function"), error.ToJson());

    /// <summary>Reports that the function could not start.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the report.</returns>
    public Task<int> FailInitAsync(InvocationError error) => PostAsync("init/error", error.ToHeader("Runtime"), error.ToJson());

    public void Dispose() => _connection?.Dispose();

    private async Task<int> PostAsync(string path, string? errorType, ReadOnlyMemory<byte> body)
    {
        var response = await SendAsync("POST", path, errorType, body, CancellationToken.None);

        // Lambda's guide calls a 5xx a non-recoverable state in which the runtime should exit promptly.
        return response.Status < 500
            ? response.Status
            : throw new RuntimeApiException($"The Runtime API at {endpoint.Authority} answered {response.Status} to an invocation's result.");
    }

    private async Task<HttpResponse> SendAsync(string method, string path, string? errorType, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var head = Head(method, path, errorType, body.Length);
        try
        {
            var isReused = _connection is { IsReusable: true };
            try
            {
                return await (await ConnectAsync(cancellation)).SendAsync(head, body, cancellation);
            }
            catch (ConnectionClosedException) when (isReused)
            {
                // The server closed the idle connection before it saw this request, so the request may be sent again.
                return await (await ConnectAsync(cancellation)).SendAsync(head, body, cancellation);
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or InvalidDataException)
        {
            throw new RuntimeApiException($"The Runtime API at {endpoint.Authority} cannot be used: {exception.Message}", exception);
        }
    }

    private async Task<HttpConnection> ConnectAsync(CancellationToken cancellation)
    {
        if (_connection is not { IsReusable: true })
        {
            _connection?.Dispose();
            _connection = await HttpConnection.OpenAsync(endpoint, cancellation);
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
