using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace ServerlessStack.Benchmarks.Functions.RuntimeApi;

/// <summary>Reads a client's requests over one connection, and no more of them than tells what to do.</summary>
internal sealed class RequestReader(Socket socket)
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _requestLength;
    private int _received;
    private int _headLength;

    /// <summary>Whether the request asks for an invocation; else it answers one.</summary>
    public bool AsksForNext => _bytes.AsSpan(0, _headLength).StartsWith("GET "u8);

    /// <summary>Whether the request reports an error.</summary>
    public bool ReportsError => RequestLine.IndexOf("/error "u8) >= 0;

    /// <summary>The request's body.</summary>
    public ReadOnlySpan<byte> Body => _bytes.AsSpan(_headLength, _requestLength - _headLength);

    private ReadOnlySpan<byte> RequestLine => _bytes.AsSpan(0, _bytes.AsSpan(0, _headLength).IndexOf((byte)'\n'));

    /// <summary>Waits for the next request and reads it to its end.</summary>
    /// <returns><see langword="false"/> when the client has gone.</returns>
    public bool Read()
    {
        _bytes.AsSpan(_requestLength, _received - _requestLength).CopyTo(_bytes);
        _received -= _requestLength;
        while (!IsComplete())
        {
            if (_received == _bytes.Length)
            {
                Array.Resize(ref _bytes, _bytes.Length * 2);
            }

            var count = socket.Receive(_bytes.AsSpan(_received));
            if (count == 0)
            {
                return false;
            }

            _received += count;
        }

        return true;
    }

    private bool IsComplete()
    {
        var end = _bytes.AsSpan(0, _received).IndexOf("\r\n\r\n"u8);
        _headLength = end + 4;
        _requestLength = _headLength + (end < 0 ? 0 : BodyLength());
        return end >= 0 && _received >= _requestLength;
    }

    private int BodyLength()
    {
        ReadOnlySpan<byte> name = "content-length:"u8;
        for (ReadOnlySpan<byte> rest = _bytes.AsSpan(0, _headLength); rest.Length > 0; rest = rest[(rest.IndexOf((byte)'\n') + 1)..])
        {
            if (rest.Length > name.Length && Ascii.EqualsIgnoreCase(rest[..name.Length], name))
            {
                return Utf8Parser.TryParse(rest[name.Length..].TrimStart((byte)' '), out int length, out _)
                    ? length
                    : throw new InvalidDataException("A contestant gives a length that is no number.");
            }
        }

        return 0;
    }
}
