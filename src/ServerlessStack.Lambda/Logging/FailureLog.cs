using System.Text.Encodings.Web;
using System.Text.Json;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Logging;

/// <summary>
/// Writes one JSON line a failure, in the fields that Lambda's JSON log format uses. It never writes payloads: they may hold what no log should.
/// </summary>
/// <param name="output">Where lines go; Lambda collects standard output and standard error alike.</param>
/// <param name="time">The clock.</param>
internal sealed class FailureLog(Stream output, TimeProvider time)
{
    // A log is read by people and by no browser: 'quotes' need no escaping.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();

    /// <summary>Writes a failure.</summary>
    /// <param name="message">What failed, and what happens next.</param>
    /// <param name="requestId">The invocation; <see langword="null"/> before the first.</param>
    /// <param name="eventId">The event's or record's id; <see langword="null"/> when the failure is not about one.</param>
    /// <param name="exception">Why; <see langword="null"/> when the message says it all.</param>
    public void Write(string message, string? requestId, string? eventId = null, Exception? exception = null)
    {
        var line = JsonText.WriteObject(json => WriteProperties(json, message, requestId, eventId, exception), Relaxed);

        // Records of a batch fail side by side; their lines must not mix, neither here nor in the pipe to Lambda.
        byte[] text = [.. line.Span, (byte)'\n'];
        lock (_lock)
        {
            output.Write(text);
            output.Flush();
        }
    }
    private void WriteProperties(Utf8JsonWriter json, string message, string? requestId, string? eventId, Exception? exception)
    {
        json.WriteString("timestamp"u8, time.GetUtcNow());
        json.WriteString("level"u8, "ERROR"u8);
        if (requestId is not null)
        {
            json.WriteString("requestId"u8, requestId);
        }

        json.WriteString("message"u8, message);
        if (eventId is not null)
        {
            json.WriteString("eventId"u8, eventId);
        }

        if (exception is not null)
        {
            InvocationError.From(exception).WriteProperties(json);
        }
    }
}
