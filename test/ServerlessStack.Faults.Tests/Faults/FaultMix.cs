namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>How many events a fault plan spoils in which way.</summary>
internal sealed record FaultMix
{
    /// <summary>Events whose handler throws once, before or after the effect.</summary>
    public int Throws { get; init; } = 3;

    /// <summary>Events during which the process is killed, before or after the effect.</summary>
    public int Kills { get; init; } = 3;

    /// <summary>What the events do during which the time runs out, one event a kind.</summary>
    public IReadOnlyList<FaultKind> Overruns { get; init; } = [FaultKind.Obey, FaultKind.Ignore, FaultKind.Block];

    /// <summary>Events that can never be handled: the handler throws each time.</summary>
    public int Poisoned { get; init; } = 2;

    /// <summary>Events during which the process is killed each time.</summary>
    public int Deadly { get; init; }

    /// <summary>Events that the source delivers again although they were handled.</summary>
    public int Duplicates { get; init; } = 4;

    /// <summary>Where the function can be met.</summary>
    public IReadOnlyList<string> Points { get; init; } = [FaultFunctions.FaultPoints.Before, FaultFunctions.FaultPoints.After];
}
