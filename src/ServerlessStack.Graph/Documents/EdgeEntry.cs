namespace ServerlessStack.Graph;

/// <summary>An arrow, in the graph that is written.</summary>
internal sealed record EdgeEntry
{
    /// <summary>What moves the events.</summary>
    public required EdgeKind Kind { get; init; }

    /// <summary>The path of what emits or writes.</summary>
    public required string Source { get; init; }

    /// <summary>The path of what receives.</summary>
    public required string Consumer { get; init; }

    /// <summary>The type of what arrives; <see langword="null"/> for anything.</summary>
    public string? Event { get; init; }

    /// <summary>Which events arrive, as the code says it; <see langword="null"/> for all.</summary>
    public string? Filter { get; init; }

    /// <summary>The path of the function that projects what the source emits; <see langword="null"/> for none.</summary>
    public string? Via { get; init; }

    /// <summary>How often and how long delivery is tried, in words; <see langword="null"/> when a failure is the caller's to see.</summary>
    public string? Retries { get; init; }

    /// <summary>The path of the queue that keeps what was given up; <see langword="null"/> for none.</summary>
    public string? DeadLetters { get; init; }

    /// <summary>Why the arrow may close a loop; <see langword="null"/> when nobody declared that it does.</summary>
    public string? Loop { get; init; }
}
