using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ServerlessStack.Lambda.Tests.RuntimeApi;

namespace ServerlessStack.Lambda.Tests.Runtime;

/// <summary>A server that answers what the test wrote down: one list a connection, one text a request, and then it closes the connection.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<HttpRequest> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    private ScriptedServer(string[][] connections)
    {
        _listener.Start();
        _serving = ServeAsync(connections);
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    public IReadOnlyList<HttpRequest> Requests => [.. _requests];

    public static ScriptedServer Start(params string[][] connections) => new(connections);

    public static string Next(string payload, string id = "r1") =>
        $"HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: {id}\r\nContent-Length: {Encoding.UTF8.GetByteCount(payload)}\r\n\r\n{payload}";

    public static string Status(string status) => $"HTTP/1.1 {status}\r\nContent-Length: 2\r\n\r\n{{}}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _serving;
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
        {
            // The script was longer than the test.
        }

        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync(string[][] connections)
    {
        foreach (var answers in connections)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var stream = client.GetStream();
            foreach (var answer in answers)
            {
                _requests.Enqueue(await HttpRequest.ReadAsync(stream, _stop.Token) ?? throw new IOException("The client has gone before the script was over."));
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
            }
        }
    }
}
