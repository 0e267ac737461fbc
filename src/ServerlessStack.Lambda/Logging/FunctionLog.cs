using System.Globalization;
using System.Text.Json;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda.Logging;

/// <summary>
/// Writes the function's log: one line of JSON an entry, in the fields of Lambda's JSON log format (Lambda developer guide,
/// "Configuring JSON and plain text log formats"). The host never writes payloads: they may hold what no log should.
/// </summary>
/// <param name="settings">The least severe entry that is written.</param>
/// <param name="function">The function.</param>
/// <param name="output">Where lines go.</param>
/// <param name="time">The clock.</param>
internal sealed class FunctionLog(LogSettings settings, FunctionIdentity function, LogOutput output, TimeProvider time)
{
    /// <summary>The logger's name of the host's own entries.</summary>
    public const string HostCategory = "ServerlessStack.Lambda";

    private readonly Severity _hostMinimum = settings.MinimumOf(HostCategory);

    /// <summary>The least severe entry of a category.</summary>
    public Severity MinimumOf(string category) => settings.MinimumOf(category);

    /// <summary>Writes that something failed.</summary>
    /// <param name="message">What failed, and what happens next.</param>
    /// <param name="exception">Why; <see langword="null"/> when the message says it all.</param>
    /// <param name="eventId">The event it is about, where that is not the one being handled.</param>
    /// <param name="recordId">The record that carried the event, by the name that its source knows.</param>
    public void Error(string message, Exception? exception = null, string? eventId = null, string? recordId = null) =>
        WriteOwn(Severity.Error, message, exception, eventId, recordId);

    /// <summary>Writes that something is not as it should be.</summary>
    /// <param name="message">What it is, and what follows from it.</param>
    public void Warn(string message) => WriteOwn(Severity.Warn, message, exception: null, eventId: null, recordId: null);

    /// <summary>Writes an entry, whatever its severity.</summary>
    public void Write(in LogEntry entry)
    {
        var line = output.Rent();
        try
        {
            TryFormat(line, entry);
            output.Write(line);
        }
        finally
        {
            output.Return(line);
        }
    }

    /// <summary>Writes when something happened, as RFC 3339 says; Lambda takes the time of the line from there.</summary>
    public static void WriteTimestamp(Utf8JsonWriter json, DateTimeOffset time)
    {
        Span<byte> text = stackalloc byte[24];
        time.UtcDateTime.TryFormat(text, out var length, "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        json.WriteString("timestamp"u8, text[..length]);
    }

    private void WriteOwn(Severity severity, string message, Exception? exception, string? eventId, string? recordId)
    {
        if (severity >= _hostMinimum)
        {
            Write(new LogEntry { Severity = severity, Category = HostCategory, Message = message, Exception = exception, EventId = eventId, RecordId = recordId });
        }
    }

    private void TryFormat(LineBuffer line, in LogEntry entry)
    {
        try
        {
            Format(line, entry);
        }
        catch (Exception exception)
        {
            // An argument that cannot say what it is must not fail the work that the entry tells about.
            line.Clear();
            Format(line, entry with { Arguments = null, Scope = null, Exception = entry.Exception ?? exception });
        }
    }

    private void Format(LineBuffer line, in LogEntry entry)
    {
        var now = time.GetUtcNow();
        for (var limits = LineLimits.Widest; ; limits = limits.Narrower)
        {
            LogLine.Write(line.Json, entry, function, now, limits);
            if (line.Length < LogOutput.LongestLine || limits.AreLeast)
            {
                return;
            }

            line.Clear();
        }
    }
}
