using System.Text;

namespace ServerlessStack.Lambda.Testing;

/// <summary>Takes what a function writes, so that each invocation's lines can be told apart. Safe for several threads.</summary>
internal sealed class OutputCapture : Stream
{
    private readonly Lock _lock = new();
    private readonly MemoryStream _written = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length
    {
        get
        {
            lock (_lock)
            {
                return _written.Length;
            }
        }
    }

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>The lines that were written since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lock)
        {
            var text = Encoding.UTF8.GetString(_written.GetBuffer(), 0, (int)_written.Length);
            _written.SetLength(0);
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (_lock)
        {
            _written.Write(buffer);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
