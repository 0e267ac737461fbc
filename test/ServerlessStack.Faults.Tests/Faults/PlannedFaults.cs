using System.Globalization;
using ServerlessStack.FaultFunctions;
using ServerlessStack.Faults.Tests.Sources;

namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>Decides at each visit what the plan says, and writes effects into the journal.</summary>
/// <param name="plan">What goes wrong.</param>
/// <param name="journal">Takes the effects.</param>
/// <param name="clock">Tells functions the time.</param>
/// <param name="kill">Kills a function's process with SIGKILL.</param>
internal sealed class PlannedFaults(FaultPlan plan, Journal journal, SimulatedClock clock, Action<int> kill)
{
    /// <summary>What a handler throws that will succeed the next time.</summary>
    internal const string Transient = "The parcel cannot be recorded now.";

    /// <summary>What a handler throws that will never succeed.</summary>
    internal const string Permanent = "The parcel can never be recorded.";

    internal Task<string?> DecideAsync(FaultVisit visit) => Task.FromResult(Decide(visit));

    private string? Decide(FaultVisit visit)
    {
        switch (visit.Point)
        {
            case FaultPoints.Time:
                return clock.Now.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
            case FaultPoints.Effect:
                journal.AddEffect(visit.Id);
                return FaultPoints.Pass;
        }

        if (plan.IsPoisoned(visit.Id))
        {
            return Permanent;
        }

        switch (plan.IsDeadly(visit.Id) ? FaultKind.Kill : plan.Take(visit.Point, visit.Id)?.Kind)
        {
            case null:
                return FaultPoints.Pass;
            case FaultKind.Throw:
                return Transient;
            case FaultKind.Kill:
                kill(visit.ProcessId);
                return null;
            case FaultKind.Obey:
                return FaultPoints.Obey;
            case FaultKind.Block:
                return FaultPoints.Block;
            default:
                return null;
        }
    }
}
