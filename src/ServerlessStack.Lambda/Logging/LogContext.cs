namespace ServerlessStack.Lambda.Logging;

/// <summary>What log lines say about the work that they were written during, whichever logger writes them.</summary>
internal sealed record LogContext
{
    // Flows with the work: into the records that are handled side by side, and into what a handler starts itself.
    private static readonly AsyncLocal<LogContext?> Ambient = new();

    /// <summary>The invocation's id.</summary>
    public required string RequestId { get; init; }

    /// <summary>The X-Ray trace's id; <see langword="null"/> when the invocation is not traced.</summary>
    public string? TraceId { get; init; }

    /// <summary>Whether it is the first invocation of this process.</summary>
    public bool IsColdStart { get; init; }

    /// <summary>The id of the event that is being handled; <see langword="null"/> outside of one.</summary>
    public string? EventId { get; init; }

    /// <summary>The context of the code that asks; <see langword="null"/> outside of an invocation.</summary>
    public static LogContext? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }
}
