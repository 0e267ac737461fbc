using System.Text.Json.Nodes;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Functions;

namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>
/// An event source mapping, or a pipe, between a shard and a function, with partial batch responses, bisecting and an on-failure destination: one batch at a time,
/// the next one only when this one is handled or given up
/// (Lambda developer guide, "Using Lambda to process records from Amazon Kinesis Data Streams" and "Using AWS Lambda with Amazon DynamoDB";
/// EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
/// </summary>
/// <param name="shard">The shard.</param>
/// <param name="clock">The mapping's clock.</param>
/// <param name="function">The function.</param>
/// <param name="plan">Says which time runs out, and which checkpoint gets lost.</param>
/// <param name="journal">Takes what is given up.</param>
internal sealed class ShardPoller(Shard shard, SimulatedClock clock, SimulatedFunction function, FaultPlan plan, Journal journal)
{
    private const int BatchSize = 10;
    private const int MaxRetries = 3;

    // The guide gives no figure for the pause between two attempts. Longer than a lease, so that no retry has to wait for one.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>What the on-failure destination got.</summary>
    internal List<JsonObject> Discarded { get; } = [];

    /// <summary>Polls the shard up to its end.</summary>
    internal async Task RunAsync()
    {
        for (var start = 0; start < shard.Count; start += BatchSize)
        {
            var batch = new Retries(new Segment(start, Math.Min(start + BatchSize, shard.Count), Attempts: 0), MaxRetries);
            while (batch.TryNext(out var segment))
            {
                await DeliverAsync(segment, batch);
            }
        }
    }

    private async Task DeliverAsync(Segment segment, Retries batch)
    {
        string[] ids = [.. segment.Indexes.Select(shard.EventId)];
        string[] identifiers = [.. segment.Indexes.Select(shard.Identifier)];
        var outcome = await function.InvokeAsync(shard.Kind.ToPayload(shard.Records(segment)), plan.TimeoutFor(ids));

        // Of several, the lowest sequence number is the checkpoint.
        var failures = BatchAnswer.Failures(outcome.Response, identifiers);
        var firstFailure = failures.Count == 0 ? segment.End : segment.Start + Array.FindIndex(identifiers, failures.Contains);

        // Each event of the plan takes its turn at once, hence the list.
        string[] again = [.. ids.Take(firstFailure - segment.Start).Where(plan.TakeDuplicate)];
        if (again.Length > 0)
        {
            batch.Repeat(segment);
            return;
        }

        if (failures.Count == 0)
        {
            return;
        }

        clock.Advance(Pause);
        if (batch.Fail(segment, firstFailure))
        {
            journal.AddGivenUp(shard.EventId(segment.Start));
            Discarded.Add(DiscardedBatch.Record(shard, segment, function.Arn, clock));
        }
    }
}
