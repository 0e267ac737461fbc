using ServerlessStack.Contracts;

namespace ServerlessStack.Audit;

/// <summary>Remembers what happened, and never forgets or changes it.</summary>
public interface IAuditTrail
{
    /// <summary>Records a fact. One that is recorded already stays as it is, and that is a success: events are delivered at least once.</summary>
    /// <param name="entry">The fact.</param>
    /// <param name="cancellation">Gives up waiting for the trail.</param>
    /// <returns>A task that completes when the fact is durable.</returns>
    Task RecordAsync(AuditEntry entry, CancellationToken cancellation);
}
