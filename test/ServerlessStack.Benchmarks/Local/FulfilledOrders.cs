using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ServerlessStack.Benchmarks.Local;

/// <summary>Watches the stream of the orders' table for orders that are fulfilled: one reader, whatever the number of orders is.</summary>
/// <param name="stack">Where the table is.</param>
internal sealed class FulfilledOrders(LocalStack stack)
{
    private const string Streams = "DynamoDBStreams_20120810.";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _fulfilled = new(StringComparer.Ordinal);
    private string? _iterator;

    /// <summary>When an order was seen to be fulfilled, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public Task<long> At(string order) => Entry(order).Task;

    /// <summary>Finds the table's stream. DynamoDB Local cannot begin with the latest record of a shard without records, so it begins with the oldest.</summary>
    public async Task BeginAsync()
    {
        var table = await stack.DynamoAsync("DynamoDB_20120810.DescribeTable", new JsonObject { ["TableName"] = stack.Outputs["OrdersTable"] });
        var stream = table["Table"]!["LatestStreamArn"]!.GetValue<string>();
        var description = await stack.DynamoAsync(Streams + "DescribeStream", new JsonObject { ["StreamArn"] = stream });
        var shard = description["StreamDescription"]!["Shards"]!.AsArray()[^1]!["ShardId"]!.GetValue<string>();
        var input = new JsonObject { ["StreamArn"] = stream, ["ShardId"] = shard, ["ShardIteratorType"] = "TRIM_HORIZON" };
        _iterator = (await stack.DynamoAsync(Streams + "GetShardIterator", input))["ShardIterator"]!.GetValue<string>();
    }

    /// <summary>Watches until it is stopped.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var page = await stack.DynamoAsync(Streams + "GetRecords", new JsonObject { ["ShardIterator"] = _iterator });
            var seen = Stopwatch.GetTimestamp();
            var records = page["Records"]!.AsArray();
            foreach (var image in records.Select(record => record!["dynamodb"]!["NewImage"]).Where(image => image?["status"]?["S"]?.GetValue<string>() == "Fulfilled"))
            {
                Entry(image!["id"]!["S"]!.GetValue<string>()).TrySetResult(seen);
            }

            _iterator = page["NextShardIterator"]!.GetValue<string>();
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private TaskCompletionSource<long> Entry(string order) => _fulfilled.GetOrAdd(order, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
