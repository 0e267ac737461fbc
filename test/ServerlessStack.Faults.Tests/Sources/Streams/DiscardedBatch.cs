using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>
/// What an on-failure destination learns of a batch that was given up: where it is, not what is in it
/// (Lambda developer guide, "Retain discarded batch records").
/// </summary>
internal static class DiscardedBatch
{
    internal const string Condition = "RetryAttemptsExhausted";

    internal static JsonObject Record(Shard shard, Segment segment, string functionArn, SimulatedClock clock) => new()
    {
        ["requestContext"] = new JsonObject
        {
            ["functionArn"] = functionArn,
            ["condition"] = Condition,
            ["approximateInvokeCount"] = segment.Attempts + 1,
        },
        ["responseContext"] = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST", ["functionError"] = "Unhandled" },
        ["version"] = "1.0",
        ["timestamp"] = clock.Now.ToString("c"),
        [shard.Kind.BatchInfo] = new JsonObject
        {
            ["shardId"] = Shard.Id,
            ["startSequenceNumber"] = Shard.SequenceNumber(segment.Start),
            ["endSequenceNumber"] = Shard.SequenceNumber(segment.End - 1),
            ["batchSize"] = segment.Count,
            ["streamArn"] = shard.Kind.StreamArn,
        },
    };
}
