namespace ServerlessStack.Local.Emulators;

/// <summary>A line that the emulators' script writes.</summary>
internal sealed record EmulatorReport
{
    /// <summary>The emulator that answers now.</summary>
    public Emulator? Started { get; init; }

    /// <summary>The port on which it does.</summary>
    public int Port { get; init; }

    /// <summary>The emulator that does not start.</summary>
    public Emulator? Failed { get; init; }

    /// <summary>The emulator that ended by itself.</summary>
    public Emulator? Ended { get; init; }

    /// <summary>What happened to it, or what a topic sends to a function.</summary>
    public string? Message { get; init; }

    /// <summary>Whether Java is missing.</summary>
    public bool NoJava { get; init; }

    /// <summary>The function that a topic notifies.</summary>
    public string? Notify { get; init; }
}
