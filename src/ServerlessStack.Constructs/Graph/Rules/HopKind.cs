namespace ServerlessStack.Constructs.Graph;

/// <summary>What takes an event from one construct to the next.</summary>
internal enum HopKind
{
    /// <summary>A connection.</summary>
    Delivery,

    /// <summary>A function's own code, by a grant.</summary>
    Write,

    /// <summary>A failure.</summary>
    DeadLetter,
}
