using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServerlessStack.Lambda.Runtime;

/// <summary>
/// One keep-alive HTTP/1.1 connection over a raw socket. The usual HTTP client brings connection pools, proxies, TLS and diagnostics,
/// and loading them is more than half of a .NET function's start; the Runtime API needs none of them.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly ResponseBuffer _buffer;
    private readonly ResponseReader _reader;

    private HttpConnection(Socket socket)
    {
        _socket = socket;
        _buffer = new ResponseBuffer((target, cancellation) => socket.ReceiveAsync(target, cancellation));
        _reader = new ResponseReader(_buffer);
    }

    /// <summary>Whether an answer has come over this connection and another request may follow.</summary>
    public bool IsReusable { get; private set; }

    /// <summary>Connects.</summary>
    public static async Task<HttpConnection> OpenAsync(RuntimeEndpoint endpoint, CancellationToken cancellation)
    {
        var isAddress = IPAddress.TryParse(endpoint.Host, out var address);
        var socket = isAddress ? new Socket(address!.AddressFamily, SocketType.Stream, ProtocolType.Tcp) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // An answer is written in one go: waiting for more to send would only delay it.
            socket.NoDelay = true;
            await (isAddress ? socket.ConnectAsync(address!, endpoint.Port, cancellation) : socket.ConnectAsync(endpoint.Host, endpoint.Port, cancellation));
            return new HttpConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="head">The request line and headers, up to and with the empty line.</param>
    /// <param name="body">The body; may be empty.</param>
    /// <param name="cancellation">Ends the wait; the connection is of no use afterwards.</param>
    /// <exception cref="ConnectionClosedException">The connection was closed before the first byte of an answer.</exception>
    public async Task<HttpResponse> SendAsync(string head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        IsReusable = false;
        var failure = await TryWriteAsync(head, body, cancellation);

        // A server may refuse a large body before it has read it: then there is an answer although sending failed.
        if (!await HasAnswerAsync(failure, cancellation))
        {
            throw new ConnectionClosedException(failure);
        }

        var (response, canReuse) = await _reader.ReadAsync(cancellation);
        IsReusable = canReuse && failure is null;
        return response;
    }

    public void Dispose() => _socket.Dispose();

    private async Task<bool> HasAnswerAsync(Exception? failure, CancellationToken cancellation)
    {
        try
        {
            return await _buffer.HasMoreAsync(cancellation);
        }
        catch (SocketException exception)
        {
            throw new ConnectionClosedException(failure ?? exception);
        }
    }

    private async Task<SocketException?> TryWriteAsync(string head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        // One buffer, and so one packet where it fits, for head and body together.
        var request = new byte[head.Length + body.Length];
        Encoding.ASCII.GetBytes(head, request);
        body.CopyTo(request.AsMemory(head.Length));
        try
        {
            for (ReadOnlyMemory<byte> rest = request; rest.Length > 0;)
            {
                rest = rest[await _socket.SendAsync(rest, cancellation)..];
            }

            return null;
        }
        catch (SocketException exception)
        {
            return exception;
        }
    }
}
