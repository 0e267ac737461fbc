using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ServerlessStack.Local.Faults;

namespace ServerlessStack.EndToEnd.Tests.Faults;

/// <summary>
/// What goes wrong with which order in which function. It follows from the seed, the order and the function, so that the same seed makes the same plan, whatever the timing and the batches are. Every
/// fault happens once, except for orders whose handler is broken until <see cref="Mend"/>.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="orders">The orders.</param>
/// <param name="broken">Whether a function, by the beginning of its name, fails with this order each time.</param>
internal sealed class OrderFaults(int seed, PlannedOrders orders, Func<string, PlannedOrder, bool> broken) : IFaults
{
    // Of a thousand orders in each function. A process that was killed has to be started again, which is what takes time.
    private const int Kills = 10;
    private const int LostAnswers = 5;
    private const int Errors = 20;
    private const int OneOfThousand = 1000;
    private const int LongestRun = 40;
    private const int EveryNth = 10;

    private readonly ConcurrentDictionary<(string Function, int Order), bool> _struck = new();
    private readonly ConcurrentDictionary<(string Consumer, int Order), bool> _doubled = new();
    private readonly ConcurrentDictionary<InvocationFaultKind, int> _counts = new();
    private volatile bool _isMended;

    /// <summary>How many events came twice.</summary>
    internal int Doubled => _doubled.Count;

    /// <summary>How often something went wrong.</summary>
    internal int Count(InvocationFaultKind kind) => _counts.GetValueOrDefault(kind);

    /// <summary>Repairs the handlers that were broken.</summary>
    internal void Mend() => _isMended = true;

    public InvocationFault? Of(string function, ReadOnlyMemory<byte> payload)
    {
        var name = StableName(function);
        var mentioned = orders.In(Encoding.UTF8.GetString(payload.Span));
        var fault = !_isMended && mentioned.Any(order => broken(name, order)) ? new InvocationFault(InvocationFaultKind.Error)
            : mentioned.Where(order => Planned(name, order) is not null && _struck.TryAdd((name, order.Number), true)).Select(order => Planned(name, order)).FirstOrDefault();
        if (fault is not null)
        {
            _counts.AddOrUpdate(fault.Kind, 1, (_, count) => count + 1);
        }

        return fault;
    }

    public bool ComesTwice(string consumer, string text) =>
        orders.In(text).Any(order => Draw($"twice {StableName(consumer)}", order, EveryNth) == 0 && _doubled.TryAdd((StableName(consumer), order.Number), true));

    /// <summary>What is to go wrong once with an order in a function; null for nothing.</summary>
    internal InvocationFault? Planned(string function, PlannedOrder order) => Draw(function, order, OneOfThousand) switch
    {
        < Kills => new InvocationFault(InvocationFaultKind.Kill) { After = TimeSpan.FromMilliseconds(Draw($"after {function}", order, LongestRun)) },
        < Kills + LostAnswers => new InvocationFault(InvocationFaultKind.LostAnswer),
        < Kills + LostAnswers + Errors => new InvocationFault(InvocationFaultKind.Error),
        _ => null,
    };

    // The end of a physical name is another one in each deployment.
    private static string StableName(string physicalName) => physicalName[..Math.Max(0, physicalName.LastIndexOf('-'))];

    private int Draw(string what, PlannedOrder order, int count) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{what}\n{order.Number}"))) % (uint)count);
}
