using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>The stream of a table (Lambda developer guide, "Using AWS Lambda with Amazon DynamoDB").</summary>
/// <param name="emulators">Calls DynamoDB's streams.</param>
/// <param name="stream">The stream.</param>
internal sealed class TableStreamSource(EmulatorClient emulators, Arn stream) : IShardSource
{
    // DynamoDB hands out no more at once.
    private const int MostAtOnce = 1000;

    /// <inheritdoc />
    public string BatchInfo => "DDBStreamBatchInfo";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Shard>> ShardsAsync(CancellationToken cancellation)
    {
        var shards = new List<Shard>();
        for (string? last = null; ;)
        {
            var input = new JsonObject { ["StreamArn"] = stream.ToString() };
            if (last is not null)
            {
                input["ExclusiveStartShardId"] = last;
            }

            var description = (await emulators.DynamoDbStreamsAsync("DescribeStream", input, cancellation))["StreamDescription"]!.AsObject();
            shards.AddRange((description["Shards"] as JsonArray ?? []).Select(shard => new Shard(shard!.AsObject().RequiredText("ShardId"), shard.AsObject().Text("ParentShardId"))));
            if ((last = description.Text("LastEvaluatedShardId")) is null)
            {
                return shards;
            }
        }
    }

    /// <inheritdoc />
    public async Task<string> IteratorAsync(string shard, string? after, bool isLatest, CancellationToken cancellation)
    {
        var input = new JsonObject
        {
            ["StreamArn"] = stream.ToString(),
            ["ShardId"] = shard,
            ["ShardIteratorType"] = after is not null ? "AFTER_SEQUENCE_NUMBER" : isLatest ? "LATEST" : "TRIM_HORIZON",
        };
        if (after is not null)
        {
            input["SequenceNumber"] = after;
        }

        return (await emulators.DynamoDbStreamsAsync("GetShardIterator", input, cancellation)).RequiredText("ShardIterator");
    }

    /// <inheritdoc />
    public async Task<ShardPage> ReadAsync(string shard, string iterator, int most, CancellationToken cancellation)
    {
        var input = new JsonObject { ["ShardIterator"] = iterator, ["Limit"] = Math.Min(most, MostAtOnce) };
        var answer = await emulators.DynamoDbStreamsAsync("GetRecords", input, cancellation);
        return new ShardPage([.. (answer["Records"] as JsonArray ?? []).Select(record => ToRecord(record!.AsObject()))], answer.Text("NextShardIterator"));
    }

    private SourceRecord ToRecord(JsonObject read)
    {
        var record = read.DeepClone().AsObject();
        record["awsRegion"] = stream.Region;
        record["eventSourceARN"] = stream.ToString();

        // So DynamoDB Local calls an item whose time to live is over.
        if (read.Text("eventName") == "UNKNOWN_TO_SDK_VERSION")
        {
            record["eventName"] = "REMOVE";
            record["userIdentity"] = new JsonObject { ["type"] = "Service", ["principalId"] = "dynamodb.amazonaws.com" };
        }

        var sequence = record.RequiredText("dynamodb.SequenceNumber");
        return new SourceRecord(sequence, record, record)
        {
            ArrivedAt = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(double.Parse(record.Text("dynamodb.ApproximateCreationDateTime") ?? "0", CultureInfo.InvariantCulture)),
            OrderKey = record.At("dynamodb.Keys")?.ToJsonString() ?? "",
        };
    }
}
