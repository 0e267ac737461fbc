namespace ServerlessStack.Lambda.Logging;

/// <summary>One entry of the log, before it is written.</summary>
internal readonly record struct LogEntry
{
    /// <summary>How severe it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Who writes it.</summary>
    public required string Category { get; init; }

    /// <summary>What happened.</summary>
    public required string Message { get; init; }

    /// <summary>The name of the kind of entry; <see langword="null"/> when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The message's arguments by name; <see langword="null"/> when it has none.</summary>
    public IEnumerable<KeyValuePair<string, object?>>? Arguments { get; init; }

    /// <summary>The innermost of the scopes around it; <see langword="null"/> outside of all.</summary>
    public LogScope? Scope { get; init; }

    /// <summary>The event it is about, when that is not the one being handled.</summary>
    public string? EventId { get; init; }

    /// <summary>The record that carried the event, by the name that its source knows; <see langword="null"/> when the entry is about none.</summary>
    public string? RecordId { get; init; }

    /// <summary>What went wrong; <see langword="null"/> when nothing did.</summary>
    public Exception? Exception { get; init; }
}
