using System.Globalization;

namespace ServerlessStack.Local.Logs;

/// <summary>The latest lines of a log group, and a file with all of them.</summary>
internal sealed class LogGroup : IDisposable
{
    // Enough for hundreds of invocations; the file has the rest.
    private const int MostEvents = 10_000;

    private readonly Queue<LogEvent> events = new();
    private readonly Dictionary<string, LogStreamSpan> streams = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly string file;
    private StreamWriter? writer;

    /// <summary>Begins a group; its file appears with the first line.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">The file's path.</param>
    /// <param name="createdAt">When it was made.</param>
    public LogGroup(string name, string file, DateTimeOffset createdAt)
    {
        this.file = file;
        (Name, CreatedAt) = (name, createdAt);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>How many days its lines are kept; told, but nothing is deleted by age here.</summary>
    public int? RetentionInDays { get; set; }

    /// <summary>Its streams with the times of their first and last lines, by name.</summary>
    public IReadOnlyDictionary<string, LogStreamSpan> Streams
    {
        get
        {
            lock (gate)
            {
                return streams.ToDictionary(StringComparer.Ordinal);
            }
        }
    }

    /// <summary>The lines that are in memory, in the order in which they were written.</summary>
    public IReadOnlyList<LogEvent> Events
    {
        get
        {
            lock (gate)
            {
                return [.. events];
            }
        }
    }

    /// <summary>Adds a line.</summary>
    public void Write(LogEvent line)
    {
        lock (gate)
        {
            events.Enqueue(line);
            if (events.Count > MostEvents)
            {
                events.Dequeue();
            }

            streams[line.Stream] = streams.TryGetValue(line.Stream, out var span) ? span with { Last = line.Time } : new LogStreamSpan(line.Time, line.Time);
            writer ??= new StreamWriter(file, append: true) { AutoFlush = true };
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Time:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {line.Stream} {line.Message}"));
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            writer?.Dispose();
            writer = null;
        }
    }
}
