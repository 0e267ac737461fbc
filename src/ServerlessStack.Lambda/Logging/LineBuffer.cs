using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServerlessStack.Lambda.Logging;

/// <summary>Room for one line of JSON, used again and again.</summary>
// The framework's own buffer writer would be compiled while the function runs; this one comes compiled.
internal sealed class LineBuffer : IBufferWriter<byte>, IDisposable
{
    private const int MostKept = 64 * 1024;

    // A log is read by people and by no browser: 'quotes' need no escaping.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private byte[] _bytes = new byte[1024];
    private int _length;

    public LineBuffer() => Json = new Utf8JsonWriter(this, Relaxed);

    /// <summary>Writes into this line.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>How many bytes the line has so far.</summary>
    public long Length => Json.BytesCommitted + Json.BytesPending;

    /// <summary>Whether it may be kept for the next line: one huge line must not occupy memory for ever.</summary>
    public bool IsReusable => _bytes.Length <= MostKept;

    /// <summary>Ends the line and gives it.</summary>
    public ReadOnlySpan<byte> End()
    {
        Json.Flush();
        GetSpan(1)[0] = (byte)'\n';
        Advance(1);
        return _bytes.AsSpan(0, _length);
    }

    /// <summary>Forgets the line.</summary>
    public void Clear()
    {
        _length = 0;
        Json.Reset();
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose() => Json.Dispose();

    private void Reserve(int count)
    {
        var needed = _length + Math.Max(count, 1);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }
    }
}
