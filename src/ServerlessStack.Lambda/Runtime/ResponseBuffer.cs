using System.Text;

namespace ServerlessStack.Lambda.Runtime;

/// <summary>Reads lines and exact numbers of bytes from a connection, however the network cuts them into pieces.</summary>
/// <param name="receive">Receives what there is into the span, and waits for at least one byte; 0 at the connection's end.</param>
internal sealed class ResponseBuffer(Func<Span<byte>, int> receive)
{
    // A line is a status line, a header or a chunk size; the longest real one is a client context of a few kilobytes.
    private const int Capacity = 64 * 1024;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _start;
    private int _end;

    /// <summary>Waits for the first byte of an answer.</summary>
    /// <returns><see langword="false"/> when the connection ended instead.</returns>
    public bool HasMore() => _start < _end || Fill() > 0;

    /// <summary>Reads a line without its end.</summary>
    public string ReadLine()
    {
        var searched = 0;
        while (true)
        {
            var found = _bytes.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = Encoding.Latin1.GetString(_bytes, _start, searched + found);
                _start += searched + found + 1;
                return line.TrimEnd('\r');
            }

            searched = _end - _start;
            if (searched == Capacity)
            {
                throw new InvalidDataException($"a line of its answer is longer than {Capacity} bytes");
            }

            FillOrThrow();
        }
    }

    /// <summary>Fills the target completely.</summary>
    public void ReadExactly(Span<byte> target)
    {
        var buffered = Math.Min(target.Length, _end - _start);
        _bytes.AsSpan(_start, buffered).CopyTo(target);
        _start += buffered;

        // The rest goes straight into the target, so a payload of megabytes is copied once only.
        for (var rest = target[buffered..]; rest.Length > 0;)
        {
            var received = receive(rest);
            ThrowIfEnded(received);
            rest = rest[received..];
        }
    }

    /// <summary>Reads what is there, up to the target's length; 0 at the connection's end.</summary>
    public int Read(Span<byte> target)
    {
        if (!HasMore())
        {
            return 0;
        }

        var count = Math.Min(target.Length, _end - _start);
        _bytes.AsSpan(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    private void FillOrThrow() => ThrowIfEnded(Fill());

    private int Fill()
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        _end -= _start;
        _start = 0;
        var received = receive(_bytes.AsSpan(_end));
        _end += received;
        return received;
    }

    private static void ThrowIfEnded(int received)
    {
        if (received == 0)
        {
            throw new EndOfStreamException("the connection ended in the middle of an answer");
        }
    }
}
