using System.Text.Json;
using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>One entry of the function's log, read back from the line that CloudWatch would get.</summary>
public sealed record RunLog
{
    // What a line says about every entry; all else is the entry's own.
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "timestamp", "level", "message", "logger", "logEvent", "requestId", "traceId", "functionName", "functionVersion", "coldStart", "eventId",
        "errorType", "errorMessage", "stackTrace",
    };

    private RunLog(string line) => Line = line;

    /// <summary>The line as the function wrote it.</summary>
    public string Line { get; }

    /// <summary>The level; <see cref="LogLevel.None"/> for a line without.</summary>
    public LogLevel Level { get; private init; } = LogLevel.None;

    /// <summary>The message with its values; the whole line when it is no JSON.</summary>
    public required string Message { get; init; }

    /// <summary>The category of the logger; the host's own is <c>ServerlessStack.Lambda</c>. <see langword="null"/> when the line has none.</summary>
    public string? Logger { get; private init; }

    /// <summary>The name of the kind of entry, which is the name of its <c>EventId</c>; <see langword="null"/> when it has none.</summary>
    public string? Name { get; private init; }

    /// <summary>The invocation; <see langword="null"/> outside of one.</summary>
    public string? RequestId { get; private init; }

    /// <summary>The id of the X-Ray trace; <see langword="null"/> when the invocation is not traced.</summary>
    public string? TraceId { get; private init; }

    /// <summary>Whether it was written during the first invocation of the process.</summary>
    public bool IsColdStart { get; private init; }

    /// <summary>The event or record that the entry is about; <see langword="null"/> when it is about none.</summary>
    public string? EventId { get; private init; }

    /// <summary>The exception that was logged; <see langword="null"/> when there was none.</summary>
    public RunError? Error { get; private init; }

    /// <summary>The values of the message and of scopes by name, and whatever else the line says.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties { get; private init; } = new Dictionary<string, JsonElement>();

    internal static RunLog Read(string line, JsonElement? parsed)
    {
        if (parsed is not { ValueKind: JsonValueKind.Object } entry)
        {
            return new RunLog(line) { Message = line };
        }

        return new RunLog(line)
        {
            Level = LogLevelName.Read(entry.Text("level")),
            Message = entry.Text("message") ?? "",
            Logger = entry.Text("logger"),
            Name = entry.Text("logEvent"),
            RequestId = entry.Text("requestId"),
            TraceId = entry.Text("traceId"),
            IsColdStart = entry.Property("coldStart") is { ValueKind: JsonValueKind.True },
            EventId = entry.Text("eventId"),
            Error = RunErrors.Read(entry),
            Properties = entry.EnumerateObject()
                .Where(property => !Standard.Contains(property.Name))
                .ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal),
        };
    }
}
