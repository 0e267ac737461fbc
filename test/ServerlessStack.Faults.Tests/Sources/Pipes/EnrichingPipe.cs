using System.Text.Json.Nodes;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Functions;
using ServerlessStack.Faults.Tests.Sources.Streams;

namespace ServerlessStack.Faults.Tests.Sources.Pipes;

/// <summary>
/// A pipe from a table's stream through an enrichment to a target that takes whatever it gets. A failed enrichment fails the batch, which the pipe halves
/// until the bad record is alone; what keeps failing goes to the pipe's dead-letter queue
/// (EventBridge user guide, "Event enrichment in Amazon EventBridge Pipes", "Amazon EventBridge Pipes batching and concurrency",
/// "Amazon EventBridge Pipes error handling and troubleshooting").
/// </summary>
/// <param name="shard">The shard.</param>
/// <param name="clock">The pipe's clock.</param>
/// <param name="enrichment">The function between source and target.</param>
/// <param name="plan">Says which time runs out.</param>
/// <param name="journal">Takes what reaches the target and what is given up.</param>
internal sealed class EnrichingPipe(Shard shard, SimulatedClock clock, SimulatedFunction enrichment, FaultPlan plan, Journal journal)
{
    private const int BatchSize = 10;
    private const int MaxRetries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What the dead-letter queue got.</summary>
    internal List<JsonObject> DeadLetters { get; } = [];

    /// <summary>Moves the shard's events up to its end.</summary>
    internal async Task RunAsync()
    {
        for (var start = 0; start < shard.Count; start += BatchSize)
        {
            var batch = new Retries(new Segment(start, Math.Min(start + BatchSize, shard.Count), Attempts: 0), MaxRetries);
            while (batch.TryNext(out var segment))
            {
                await MoveAsync(segment, batch);
            }
        }
    }

    private async Task MoveAsync(Segment segment, Retries batch)
    {
        // A pipe sends the bare array.
        var outcome = await enrichment.InvokeAsync(shard.Records(segment).ToJsonString(), plan.TimeoutFor(segment.Indexes.Select(shard.EventId)));
        if (outcome.Response is { } response)
        {
            Deliver(JsonNode.Parse(response)!.AsArray());
            return;
        }

        clock.Advance(Pause);
        if (batch.Fail(segment, segment.Start))
        {
            journal.AddGivenUp(shard.EventId(segment.Start));
            DeadLetters.Add(DiscardedBatch.Record(shard, segment, enrichment.Arn, clock));
        }
    }

    private void Deliver(JsonArray enriched)
    {
        foreach (var parcel in enriched)
        {
            journal.AddEffect((string)parcel!["id"]!);
        }
    }
}
