using System.Collections.Concurrent;
using System.Text;
using ServerlessStack.Local.Faults;

namespace ServerlessStack.Local.Tests.Faults;

/// <summary>Faults in the order in which a test wants them, one an invocation, and events that come twice.</summary>
internal sealed class ScriptedFaults : IFaults
{
    private readonly ConcurrentQueue<InvocationFault> faults;

    internal ScriptedFaults(params InvocationFault[] faults) => this.faults = new(faults);

    /// <summary>What occurs in events that come twice; in none when omitted.</summary>
    internal string? Twice { get; init; }

    /// <summary>The events that were invoked with.</summary>
    internal ConcurrentQueue<string> Invoked { get; } = new();

    public InvocationFault? Of(string function, ReadOnlyMemory<byte> payload)
    {
        Invoked.Enqueue(Encoding.UTF8.GetString(payload.Span));
        return faults.TryDequeue(out var fault) ? fault : null;
    }

    public bool ComesTwice(string consumer, string text) => Twice is not null && text.Contains(Twice, StringComparison.Ordinal);
}
