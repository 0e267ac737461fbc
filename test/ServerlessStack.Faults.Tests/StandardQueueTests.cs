using System.Text.Json.Nodes;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Sources;
using ServerlessStack.Faults.Tests.Sources.Queues;

namespace ServerlessStack.Faults.Tests;

public sealed class StandardQueueTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public Task Every_message_has_its_effect_or_is_dead_lettered_whatever_happens_to_the_function(int seed, bool once) =>
        CheckAsync(seed, once, BatchPayload.Mapped);

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public Task Every_message_of_a_pipe_has_its_effect_or_is_dead_lettered_whatever_happens_to_its_target(int seed, bool once) =>
        CheckAsync(seed, once, BatchPayload.Piped);

    private static async Task CheckAsync(int seed, bool once, Func<JsonArray, string> payload)
    {
        await using var scenario = await Scenario.StartAsync("RecordParcel", once, seed, events: 30, new FaultMix());
        var queue = new StandardQueue(scenario.Clock, TimeSpan.FromMinutes(3), maxReceiveCount: 10, scenario.Journal, seed);
        foreach (var id in scenario.Ids)
        {
            queue.Send(new QueueMessage(id, $$"""{"id":"{{id}}"}""", group: null));
        }

        await new QueuePoller(queue, scenario.Clock, scenario.Function, scenario.Plan, batchSize: 10) { ToPayload = payload }.RunAsync();
        await scenario.AssertNothingIsLostAsync();
        scenario.AssertLogSaysWhy(id => id);
    }
}
