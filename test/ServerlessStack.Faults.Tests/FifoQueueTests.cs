using System.Text.Json.Nodes;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Sources;
using ServerlessStack.Faults.Tests.Sources.Queues;

namespace ServerlessStack.Faults.Tests;

public sealed class FifoQueueTests
{
    private static readonly string[] Groups = ["north", "south", "west"];

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public Task Every_message_has_its_effect_in_the_order_of_its_group(int seed, bool once) => CheckHealthyAsync(seed, once, BatchPayload.Mapped);

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public Task Every_message_of_a_pipe_has_its_effect_in_the_order_of_its_group(int seed, bool once) => CheckHealthyAsync(seed, once, BatchPayload.Piped);

    [Theory]
    [InlineData(14, true)]
    public async Task Received_one_by_one_only_the_hopeless_message_is_dead_lettered(int seed, bool once)
    {
        await using var scenario = await RunAsync(seed, once, new FaultMix(), batchSize: 1, BatchPayload.Mapped);
        await scenario.AssertNothingIsLostAsync();
        scenario.AssertLogSaysWhy(id => id);
        AssertOrder(scenario);
    }

    // Each receive counts for every message it brings, also for those behind the failing one that nobody may touch.
    [Theory]
    [InlineData(15, false)]
    public async Task Received_together_what_stands_behind_a_hopeless_message_of_its_group_is_dead_lettered_with_it_and_nothing_is_lost(int seed, bool once)
    {
        await using var scenario = await RunAsync(seed, once, new FaultMix(), batchSize: 10, BatchPayload.Mapped);
        Assert.True(scenario.Journal.FirstMentions.ToHashSet(StringComparer.Ordinal).SetEquals(scenario.Ids), scenario.Explain("an event was lost"));
        AssertOrder(scenario);
        Assert.Contains(scenario.Journal.GivenUp, id => !scenario.Plan.IsHopeless(id));
        Assert.All(scenario.Journal.GivenUp, id => Assert.True(
            scenario.Ids.Take(scenario.IndexOf(id) + 1).Any(sent => scenario.Plan.IsHopeless(sent) && GroupOf(scenario, sent) == GroupOf(scenario, id)),
            scenario.Explain($"{id} was dead-lettered without a hopeless message before it")));
    }

    private static async Task CheckHealthyAsync(int seed, bool once, Func<JsonArray, string> payload)
    {
        await using var scenario = await RunAsync(seed, once, new FaultMix { Poisoned = 0 }, batchSize: 10, payload);
        await scenario.AssertNothingIsLostAsync();
        AssertOrder(scenario);
    }

    private static async Task<Scenario> RunAsync(int seed, bool once, FaultMix mix, int batchSize, Func<JsonArray, string> payload)
    {
        var scenario = await Scenario.StartAsync("RecordParcel", once, seed, events: 30, mix);
        var queue = new FifoQueue(scenario.Clock, TimeSpan.FromMinutes(3), maxReceiveCount: 10, scenario.Journal);
        foreach (var id in scenario.Ids)
        {
            queue.Send(new QueueMessage(id, $$"""{"id":"{{id}}"}""", GroupOf(scenario, id)));
        }

        await new QueuePoller(queue, scenario.Clock, scenario.Function, scenario.Plan, batchSize) { ToPayload = payload }.RunAsync();
        return scenario;
    }

    private static string GroupOf(Scenario scenario, string id) => Groups[scenario.IndexOf(id) % Groups.Length];

    private static void AssertOrder(Scenario scenario)
    {
        foreach (var group in Groups)
        {
            scenario.AssertOrder(scenario.Ids.Where(id => GroupOf(scenario, id) == group), id => GroupOf(scenario, id) == group);
        }
    }
}
