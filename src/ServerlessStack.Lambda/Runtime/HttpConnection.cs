using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServerlessStack.Lambda.Runtime;

/// <summary>
/// One keep-alive HTTP/1.1 connection over a raw, blocking socket. The usual HTTP client brings connection pools, proxies, TLS and diagnostics,
/// and loading them is more than half of a .NET function's start; asynchronous sockets bring an event loop, and compiling that is the next largest part.
/// The Runtime API needs neither: a function waits for one thing at a time.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly ResponseBuffer _buffer;
    private readonly ResponseReader _reader;

    private HttpConnection(Socket socket)
    {
        _socket = socket;
        _buffer = new ResponseBuffer(target => socket.Receive(target));
        _reader = new ResponseReader(_buffer);
    }

    /// <summary>Whether an answer has come over this connection and another request may follow.</summary>
    public bool IsReusable { get; private set; }

    /// <summary>Connects.</summary>
    public static HttpConnection Open(RuntimeEndpoint endpoint)
    {
        var isAddress = TryParse(endpoint.Host, out var address);
        var socket = isAddress ? new Socket(address!.AddressFamily, SocketType.Stream, ProtocolType.Tcp) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // An answer is written in one go: waiting for more to send would only delay it.
            socket.NoDelay = true;
            if (isAddress)
            {
                socket.Connect(address!, endpoint.Port);
            }
            else
            {
                socket.Connect(endpoint.Host, endpoint.Port);
            }

            return new HttpConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and reads the whole answer. Disposing the connection from another thread ends the wait.</summary>
    /// <param name="head">The request line and headers, up to and with the empty line.</param>
    /// <param name="body">The body; may be empty.</param>
    /// <exception cref="ConnectionClosedException">The connection was closed before the first byte of an answer.</exception>
    public HttpResponse Send(string head, ReadOnlySpan<byte> body)
    {
        IsReusable = false;
        var failure = TryWrite(head, body);

        // A server may refuse a large body before it has read it: then there is an answer although sending failed.
        if (!HasAnswer(failure))
        {
            throw new ConnectionClosedException(failure);
        }

        var (response, canReuse) = _reader.Read();
        IsReusable = canReuse && failure is null;
        return response;
    }

    public void Dispose() => _socket.Dispose();

    // Lambda's endpoint is an IPv4 address. Read by hand it costs nothing; the general way loads the parser of IPv6 addresses first.
    private static bool TryParse(string host, [NotNullWhen(true)] out IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        foreach (var part in host.AsSpan().Split('.'))
        {
            if (count == bytes.Length || !byte.TryParse(host.AsSpan()[part], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[count]))
            {
                return IPAddress.TryParse(host, out address);
            }

            count++;
        }

        address = count == bytes.Length ? new IPAddress(bytes) : null;
        return address is not null || IPAddress.TryParse(host, out address);
    }

    private bool HasAnswer(Exception? failure)
    {
        try
        {
            return _buffer.HasMore();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            throw new ConnectionClosedException(failure ?? exception);
        }
    }

    private Exception? TryWrite(string head, ReadOnlySpan<byte> body)
    {
        // One buffer, and so one packet where it fits, for head and body together.
        var request = new byte[head.Length + body.Length];
        Encoding.ASCII.GetBytes(head, request);
        body.CopyTo(request.AsSpan(head.Length));
        try
        {
            for (ReadOnlySpan<byte> rest = request; rest.Length > 0;)
            {
                rest = rest[_socket.Send(rest)..];
            }

            return null;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return exception;
        }
    }
}
