using ServerlessStack.FaultFunctions;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Sources.Pipes;
using ServerlessStack.Faults.Tests.Sources.Streams;

namespace ServerlessStack.Faults.Tests;

public sealed class PipeTests
{
    // A projection is not asked to stop, and its effect is the pipe's delivery; so there is one point to meet it at, and no way to obey.
    private static readonly FaultMix Mix = new() { Overruns = [FaultKind.Ignore, FaultKind.Block], Duplicates = 0, Deadly = 1, Points = [FaultPoints.Before] };

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public async Task Every_change_is_delivered_once_or_dead_lettered_in_order_whatever_happens_to_the_enrichment(int seed)
    {
        await using var scenario = await Scenario.StartAsync("AnnounceParcel", once: false, seed, events: 30, Mix);
        var kind = new TableStream();
        var pipe = new EnrichingPipe(new Shard(kind, scenario.Ids), scenario.Clock, scenario.Function, scenario.Plan, scenario.Journal);
        await pipe.RunAsync();
        await scenario.AssertNothingIsLostAsync();
        scenario.AssertLogSaysWhy(id => Shard.SequenceNumber(scenario.IndexOf(id)));
        scenario.AssertNothingIsDoneTwice();
        scenario.AssertOrder(scenario.Ids, _ => true);
        Assert.Equal(
            scenario.Hopeless.Select(id => Shard.SequenceNumber(scenario.IndexOf(id))),
            pipe.DeadLetters.Select(record => (string)record[kind.BatchInfo]!["startSequenceNumber"]!));
    }
}
