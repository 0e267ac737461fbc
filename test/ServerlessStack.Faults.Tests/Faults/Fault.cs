namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>One thing that goes wrong once.</summary>
/// <param name="Point">Where: before or after the effect.</param>
/// <param name="Kind">What.</param>
internal sealed record Fault(string Point, FaultKind Kind)
{
    /// <summary>Whether the function's time runs out over it.</summary>
    internal bool IsOverrun => Kind is FaultKind.Obey or FaultKind.Ignore or FaultKind.Block;
}
