using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace ServerlessStack.BenchmarkFunctions.RawSocketLoop;

/// <summary>
/// The floor: the least that a C# program can do to be a Lambda function. It reads only what it must, and takes the server's word for everything else.
/// </summary>
/// <param name="socket">The connection to the Runtime API.</param>
/// <param name="answer">Answers each invocation.</param>
internal sealed class SocketLoop(Socket socket, Answer answer)
{
    private const int Capacity = 64 * 1024;

    private readonly byte[] _request = new byte[Capacity];
    private readonly byte[] _response = new byte[Capacity];
    private int _requestLength;
    private int _headLength;
    private int _responseLength;

    /// <summary>Connects and takes one invocation after the other until the server is gone.</summary>
    /// <param name="answer">Answers each of them.</param>
    public static void Run(Answer answer)
    {
        var endpoint = IPEndPoint.Parse(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")!);
        using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.NoDelay = true;
        socket.Connect(endpoint);
        var loop = new SocketLoop(socket, answer);
        while (true)
        {
            loop.Next();
        }
    }

    private void Next()
    {
        Write("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: lambda\r\n\r\n"u8);
        Exchange();
        var body = answer(_response.AsSpan(_headLength, _responseLength - _headLength));
        Write("POST /2018-06-01/runtime/invocation/"u8);
        Write(Header("Lambda-Runtime-Aws-Request-Id: "u8));
        Write("/response HTTP/1.1\r\nHost: lambda\r\nContent-Length: "u8);
        WriteNumber(body.Length);
        Write("\r\n\r\n"u8);
        Write(body);
        Exchange();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_request.AsSpan(_requestLength));
        _requestLength += bytes.Length;
    }

    private void WriteNumber(int number)
    {
        Utf8Formatter.TryFormat(number, _request.AsSpan(_requestLength), out var length);
        _requestLength += length;
    }

    private void Exchange()
    {
        socket.Send(_request.AsSpan(0, _requestLength));
        _requestLength = 0;
        _responseLength = 0;
        do
        {
            var received = socket.Receive(_response.AsSpan(_responseLength));
            _responseLength += received > 0 ? received : throw new EndOfStreamException("The Runtime API closed the connection.");
        }
        while (!IsComplete());
    }

    private bool IsComplete()
    {
        var end = _response.AsSpan(0, _responseLength).IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        _headLength = end + 4;
        return Utf8Parser.TryParse(Header("Content-Length: "u8), out int length, out _) && _responseLength == _headLength + length;
    }

    private ReadOnlySpan<byte> Header(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> head = _response.AsSpan(0, _headLength);
        var value = head[(head.IndexOf(name) + name.Length)..];
        return value[..value.IndexOf((byte)'\r')];
    }
}
