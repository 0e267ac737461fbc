using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Sources.Streams;

namespace ServerlessStack.Faults.Tests;

/// <summary>A shard under a plan of faults, from end to end.</summary>
internal static class StreamRun
{
    // A shard that is bisected isolates even a record that the process dies of.
    private static readonly FaultMix Mix = new() { Deadly = 1 };

    internal static async Task CheckAsync(string function, IStreamKind kind, int seed, bool once)
    {
        await using var scenario = await Scenario.StartAsync(function, once, seed, events: 30, Mix);
        var poller = new ShardPoller(new Shard(kind, scenario.Ids), scenario.Clock, scenario.Function, scenario.Plan, scenario.Journal);
        await poller.RunAsync();
        await scenario.AssertNothingIsLostAsync();
        scenario.AssertLogSaysWhy(id => Shard.SequenceNumber(scenario.IndexOf(id)));
        scenario.AssertOrder(scenario.Ids, _ => true);
        Assert.Equal(
            scenario.Hopeless.Select(id => (1, Shard.SequenceNumber(scenario.IndexOf(id)), DiscardedBatch.Condition)),
            poller.Discarded.Select(record => (
                (int)record[kind.BatchInfo]!["batchSize"]!,
                (string)record[kind.BatchInfo]!["startSequenceNumber"]!,
                (string)record["requestContext"]!["condition"]!)));
    }
}
