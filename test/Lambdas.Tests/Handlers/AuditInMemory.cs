using ServerlessStack.Audit;
using ServerlessStack.Contracts;

namespace ServerlessStack.Lambdas.Tests.Handlers;

/// <summary>Keeps every record, also repeated ones.</summary>
internal sealed class AuditInMemory : IAuditTrail
{
    internal List<AuditEntry> Entries { get; } = [];

    public Task RecordAsync(AuditEntry entry, CancellationToken cancellation)
    {
        Entries.Add(entry);
        return Task.CompletedTask;
    }
}
