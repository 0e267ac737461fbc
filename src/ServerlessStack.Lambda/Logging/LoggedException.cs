using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Logging;

/// <summary>Writes an exception and what caused it, in the fields that Lambda's own .NET log format uses.</summary>
internal static class LoggedException
{
    private const int MostCauses = 5;

    /// <summary>Writes an exception's properties into the object that is being written.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="exception">The exception.</param>
    /// <param name="limits">How much of it.</param>
    public static void Write(Utf8JsonWriter json, Exception exception, LineLimits limits) =>
        Write(json, exception, limits, mayQuotePayload: false, MostCauses);

    private static void Write(Utf8JsonWriter json, Exception exception, LineLimits limits, bool mayQuotePayload, int causes)
    {
        // What reads JSON may quote what it read, and so may the parsers that it asks: from there on only types and places are told.
        var isReading = mayQuotePayload || exception is JsonException;
        json.WriteString("errorType"u8, exception.GetType().Name);
        json.WriteString("errorMessage"u8, isReading && exception is not JsonException ? ExceptionMessage.LeftOut : limits.Cut(ExceptionMessage.Of(exception)));
        WriteStack(json, exception.StackTrace, limits);
        if (exception.InnerException is { } cause && causes > 0)
        {
            json.WriteStartObject("cause"u8);
            Write(json, cause, limits, isReading || exception is UndecodableEventException, causes - 1);
            json.WriteEndObject();
        }
    }

    private static void WriteStack(Utf8JsonWriter json, string? stack, LineLimits limits)
    {
        json.WriteStartArray("stackTrace"u8);
        var count = 0;
        foreach (var frame in (stack ?? "").AsSpan().EnumerateLines())
        {
            var text = frame.Trim();
            if (text.Length > 0 && count++ < limits.Count)
            {
                json.WriteStringValue(text[..Math.Min(text.Length, limits.Text)]);
            }
        }

        json.WriteEndArray();
    }
}
