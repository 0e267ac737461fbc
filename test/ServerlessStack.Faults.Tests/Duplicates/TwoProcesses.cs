using System.Collections.Concurrent;
using System.Globalization;
using ServerlessStack.FaultFunctions;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Functions;
using ServerlessStack.Faults.Tests.Sources;
using ServerlessStack.Faults.Tests.Sources.Streams;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Faults.Tests.Duplicates;

/// <summary>Two processes of one function that get the same event. The first one is stopped at a point until the test lets it go on.</summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    // Only a guard against waiting for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource _firstIsThere = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _firstMayGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _claimRefused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _commitRefused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentBag<int> _handling = [];
    private readonly ConcurrentQueue<string> _log = new();
    private readonly SimulatedClock _clock = new();
    private readonly Journal _journal;
    private readonly Delivery _delivery;
    private readonly string _stop;
    private readonly FaultServer _faults;
    private readonly ParcelTable? _table;

    private TwoProcesses(Delivery delivery, string stop, ParcelTable? table, Journal journal)
    {
        (_delivery, _stop, _table, _journal) = (delivery, stop, table, journal);
        _faults = FaultServer.Start(DecideAsync);
        var environment = FunctionEnvironment.Of(_faults, table);
        var assembly = BuiltFunction.AssemblyOf(table is null ? delivery.Function : delivery.Function + "Once");
        First = new(assembly, environment, _log);
        Second = new(assembly, environment, _log);
        if (table is not null)
        {
            table.Refused = Note;
        }
    }

    internal Sandbox First { get; }

    internal Sandbox Second { get; }

    /// <summary>How often the event's effect happened.</summary>
    internal int Effects => _journal.Effects.Count;

    /// <summary>How many processes ran the handler.</summary>
    internal int Handlers => _handling.Distinct().Count();

    /// <summary>Ends when the first process is at its point.</summary>
    internal Task FirstIsThere => _firstIsThere.Task.WaitAsync(Patience);

    /// <summary>Whether the first process has been at its point.</summary>
    internal bool FirstHasBeenThere => _firstIsThere.Task.IsCompleted;

    /// <summary>Ends when DynamoDB has refused a claim, because another process holds it.</summary>
    internal Task ClaimRefused => _claimRefused.Task.WaitAsync(Patience);

    /// <summary>Ends when DynamoDB has refused a transaction, because another process has taken over.</summary>
    internal Task CommitRefused => _commitRefused.Task.WaitAsync(Patience);

    /// <summary>Starts both.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="once">Whether to take the idempotent function.</param>
    /// <param name="stop">The point at which the first process is stopped.</param>
    internal static async Task<TwoProcesses> StartAsync(string source, bool once, string stop)
    {
        var journal = new Journal();
        return new(Delivery.All[source], stop, once ? await ParcelTable.StartAsync(journal) : null, journal);
    }

    /// <summary>Delivers the event to a process.</summary>
    /// <returns>Whether the source takes it for handled.</returns>
    internal async Task<bool> DeliverAsync(Sandbox process, TimeSpan timeout)
    {
        var outcome = await process.InvokeAsync(_delivery.Payload, timeout);
        return BatchAnswer.Failures(outcome.Response, [Delivery.Id, Shard.SequenceNumber(0)]).Count == 0;
    }

    /// <summary>Lets the first process go on.</summary>
    internal void LetFirstGo() => _firstMayGo.SetResult();

    /// <summary>Lets time pass, more than any lease.</summary>
    internal void LetLeasesEnd() => _clock.Advance(TimeSpan.FromHours(1));

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await _faults.DisposeAsync();
        if (_table is not null)
        {
            await _table.DisposeAsync();
        }
    }

    // Not of the warming up, which also is a duplicate.
    private void Note(DynamoDbCall refused)
    {
        if (refused.Request.ToJsonString().Contains(Delivery.Id, StringComparison.Ordinal))
        {
            (refused.Operation == "PutItem" ? _claimRefused : _commitRefused).TrySetResult();
        }
    }

    private async Task<string?> DecideAsync(FaultVisit visit)
    {
        if (visit.Point == FaultPoints.Time)
        {
            return _clock.Now.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        }

        if (visit.Id == Sandbox.WarmUpId)
        {
            return FaultPoints.Pass;
        }

        _handling.Add(visit.ProcessId);
        if (visit.Point == FaultPoints.Effect)
        {
            _journal.AddEffect(visit.Id);
        }

        if (visit.Point == _stop && visit.ProcessId == First.ProcessId)
        {
            _firstIsThere.TrySetResult();
            await _firstMayGo.Task;
        }

        return FaultPoints.Pass;
    }
}
