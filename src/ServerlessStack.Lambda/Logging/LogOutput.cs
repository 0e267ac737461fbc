namespace ServerlessStack.Lambda.Logging;

/// <summary>Takes whole lines and never mixes them.</summary>
/// <param name="stream">Where they go.</param>
internal sealed class LogOutput(Stream stream)
{
    /// <summary>
    /// The longest line: what CloudWatch Logs took for one event until it took more, and still the length at which collectors of standard output cut.
    /// </summary>
    public const int LongestLine = 256 * 1024;

    private readonly Lock _lock = new();
    private LineBuffer? _idle;

    /// <summary>Gives room for a line; <see cref="Return"/> takes it back.</summary>
    public LineBuffer Rent() => Interlocked.Exchange(ref _idle, null) ?? new LineBuffer();

    /// <summary>Writes a line in one piece.</summary>
    public void Write(LineBuffer line)
    {
        var text = line.End();

        // Records of a batch are handled side by side; a line has to reach Lambda undivided, and nothing is kept back for a process that may be frozen.
        lock (_lock)
        {
            stream.Write(text);
            stream.Flush();
        }
    }

    /// <summary>Takes the room back for the next line.</summary>
    public void Return(LineBuffer line)
    {
        line.Clear();
        if (!line.IsReusable || Interlocked.CompareExchange(ref _idle, line, null) is not null)
        {
            line.Dispose();
        }
    }
}
