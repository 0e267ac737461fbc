using System.Text.Json;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda.Logging;

/// <summary>One entry as one JSON object.</summary>
internal static class LogLine
{
    /// <summary>Writes an entry.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="function">The function.</param>
    /// <param name="time">When it happened.</param>
    /// <param name="limits">How much of it.</param>
    public static void Write(Utf8JsonWriter json, in LogEntry entry, FunctionIdentity function, DateTimeOffset time, LineLimits limits)
    {
        json.WriteStartObject();
        FunctionLog.WriteTimestamp(json, time);
        json.WriteString("level"u8, SeverityName.Of(entry.Severity));
        json.WriteString("message"u8, limits.Cut(entry.Message));
        json.WriteString("logger"u8, limits.Cut(entry.Category));
        WriteUnlessNull(json, "logEvent"u8, entry.Name, limits);
        WriteContext(json, LogContext.Current, entry.EventId, limits);
        WriteUnlessNull(json, "recordId"u8, entry.RecordId, limits);
        function.Write(json);
        if (limits != LineLimits.Widest)
        {
            json.WriteBoolean("truncated"u8, value: true);
        }

        WriteProperties(json, entry, limits);
        if (entry.Exception is { } exception)
        {
            LoggedException.Write(json, exception, limits);
        }

        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json, LogContext? context, string? eventId, LineLimits limits)
    {
        if (context is not null)
        {
            json.WriteString("requestId"u8, context.RequestId);
            WriteUnlessNull(json, "traceId"u8, context.TraceId, limits);
            json.WriteBoolean("coldStart"u8, context.IsColdStart);
        }

        WriteUnlessNull(json, "eventId"u8, eventId ?? context?.EventId, limits);
    }

    private static void WriteProperties(Utf8JsonWriter json, in LogEntry entry, LineLimits limits)
    {
        if (entry.Arguments is null && entry.Scope is null)
        {
            return;
        }

        var properties = new LogProperties(json, limits);
        if (entry.Arguments is { } arguments)
        {
            properties.Write(arguments);
        }

        properties.Write(entry.Scope);
    }

    private static void WriteUnlessNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value, LineLimits limits)
    {
        if (value is not null)
        {
            json.WriteString(name, limits.Cut(value));
        }
    }
}
