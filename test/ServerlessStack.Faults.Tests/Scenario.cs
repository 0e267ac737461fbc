using ServerlessStack.FaultFunctions;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Functions;
using ServerlessStack.Faults.Tests.Sources;

namespace ServerlessStack.Faults.Tests;

/// <summary>One run of a function under a plan of faults, from the first event to what is left in the end.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    private const int MostErrors = 5;

    private readonly int _seed;
    private readonly FaultServer _faults;
    private readonly ParcelTable? _table;

    private Scenario(string function, int seed, IReadOnlyList<string> ids, FaultMix mix, Journal journal, ParcelTable? table)
    {
        _seed = seed;
        _table = table;
        Ids = ids;
        Journal = journal;
        Plan = new FaultPlan(seed, ids, mix);
        _faults = FaultServer.Start(new PlannedFaults(Plan, Journal, Clock, id => Function!.Kill(id)).DecideAsync);
        Function = new SimulatedFunction(function, FunctionEnvironment.Of(_faults, table));
    }

    /// <summary>The events in the order in which they were sent.</summary>
    internal IReadOnlyList<string> Ids { get; }

    internal FaultPlan Plan { get; }

    internal Journal Journal { get; }

    internal SimulatedClock Clock { get; } = new();

    internal SimulatedFunction Function { get; }

    /// <summary>The events that can be handled.</summary>
    internal IEnumerable<string> Healthy => Ids.Where(id => !Plan.IsHopeless(id));

    /// <summary>The events that can never be handled.</summary>
    internal IEnumerable<string> Hopeless => Ids.Where(Plan.IsHopeless);

    /// <summary>An event's place among all.</summary>
    internal int IndexOf(string id) => Ids.Index().Single(sent => sent.Item == id).Index;

    /// <summary>Starts a function.</summary>
    /// <param name="function">Its project.</param>
    /// <param name="once">Whether to take the idempotent one, which writes into a table.</param>
    /// <param name="seed">Decides what goes wrong.</param>
    /// <param name="events">How many events there will be.</param>
    /// <param name="mix">How much goes wrong.</param>
    internal static async Task<Scenario> StartAsync(string function, bool once, int seed, int events, FaultMix mix)
    {
        var journal = new Journal();
        return once
            ? new(function + "Once", seed, Events(events), mix, journal, await ParcelTable.StartAsync(journal))
            : new(function, seed, Events(events), mix, journal, table: null);
    }

    /// <summary>Some events' ids.</summary>
    private static string[] Events(int count) => [.. Enumerable.Range(1, count).Select(number => $"parcel-{number:00}")];

    /// <summary>Checks that every event had its effect or was given up, and that the plan has been carried out.</summary>
    internal async Task AssertNothingIsLostAsync()
    {
        // Ends the processes, so that their logs are complete.
        await Function.DisposeAsync();
        Check(Sorted(Healthy), Sorted(Journal.Effects.Distinct(StringComparer.Ordinal)), "events whose effect happened");
        Check(Sorted(Hopeless), Sorted(Journal.GivenUp), "events that were given up");

        // Who dies of something else between the effect and the point behind it does not come there again: the effect is done.
        Check([], Plan.Untouched(_table is null ? null : FaultPoints.After), "faults that were planned but did not happen");
        if (_table is not null)
        {
            AssertNothingIsDoneTwice();
        }
    }

    /// <summary>
    /// Checks that the log says why an event failed, for a source whose dead-letter queue does not. To be asked when the processes have ended.
    /// </summary>
    /// <param name="identifier">What the source calls an event.</param>
    internal void AssertLogSaysWhy(Func<string, string> identifier)
    {
        foreach (var id in Ids.Where(Plan.IsPoisoned))
        {
            string[] words = [PlannedFaults.Permanent, identifier(id)];
            Assert.True(
                Function.Log.Any(line => words.All(word => line.Contains(word, StringComparison.Ordinal))),
                Explain($"the log does not say why {id} failed:\n{string.Join('\n', Function.Log)}"));
        }
    }

    /// <summary>Checks that no effect happened twice.</summary>
    internal void AssertNothingIsDoneTwice() =>
        Check([], [.. Journal.Effects.CountBy(id => id).Where(count => count.Value > 1).Select(count => count.Key)], "effects that happened twice");

    /// <summary>Checks that events were done or given up in this order, none before all its predecessors.</summary>
    internal void AssertOrder(IEnumerable<string> expected, Func<string, bool> among) =>
        Check([.. expected], [.. Journal.FirstMentions.Where(among)], "order of the first effect or of giving up");

    /// <summary>A message for an assertion.</summary>
    internal string Explain(string what) => $"Seed {_seed}: {what}";

    public async ValueTask DisposeAsync()
    {
        await Function.DisposeAsync();
        await _faults.DisposeAsync();
        if (_table is not null)
        {
            await _table.DisposeAsync();
        }
    }

    private void Check(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string what)
    {
        var found = $"expected [{string.Join(", ", expected)}], found [{string.Join(", ", actual)}]";
        var errors = string.Join('\n', LastErrors);
        Assert.True(expected.SequenceEqual(actual, StringComparer.Ordinal), Explain($"{what}: {found}.\nThe last errors in the log:\n{errors}"));
    }

    private IEnumerable<string> LastErrors => Function.Log.Where(line => line.Contains("errorType", StringComparison.Ordinal)).TakeLast(MostErrors);

    private static string[] Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
