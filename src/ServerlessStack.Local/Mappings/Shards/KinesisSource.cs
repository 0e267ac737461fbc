using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>A Kinesis stream.</summary>
/// <param name="emulators">Calls Kinesis.</param>
/// <param name="stream">The stream.</param>
/// <param name="shape">How its records are written.</param>
internal sealed class KinesisSource(EmulatorClient emulators, Arn stream, KinesisShape shape) : IShardSource
{
    // Kinesis hands out no more at once.
    private const int MostAtOnce = 10_000;

    /// <inheritdoc />
    public string BatchInfo => "KinesisBatchInfo";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Shard>> ShardsAsync(CancellationToken cancellation)
    {
        var answer = await emulators.KinesisAsync("DescribeStream", new JsonObject { ["StreamName"] = stream.Name }, cancellation);
        var shards = answer.At("StreamDescription.Shards") as JsonArray ?? [];
        return [.. shards.Select(shard => new Shard(shard!.AsObject().RequiredText("ShardId"), shard.AsObject().Text("ParentShardId")))];
    }

    /// <inheritdoc />
    public async Task<string> IteratorAsync(string shard, string? after, bool isLatest, CancellationToken cancellation)
    {
        var input = new JsonObject
        {
            ["StreamName"] = stream.Name,
            ["ShardId"] = shard,
            ["ShardIteratorType"] = after is not null ? "AFTER_SEQUENCE_NUMBER" : isLatest ? "LATEST" : "TRIM_HORIZON",
        };
        if (after is not null)
        {
            input["StartingSequenceNumber"] = after;
        }

        return (await emulators.KinesisAsync("GetShardIterator", input, cancellation)).RequiredText("ShardIterator");
    }

    /// <inheritdoc />
    public async Task<ShardPage> ReadAsync(string shard, string iterator, int most, CancellationToken cancellation)
    {
        var answer = await emulators.KinesisAsync("GetRecords", new JsonObject { ["ShardIterator"] = iterator, ["Limit"] = Math.Min(most, MostAtOnce) }, cancellation);
        return new ShardPage([.. (answer["Records"] as JsonArray ?? []).Select(record => ToRecord(record!.AsObject(), shard))], answer.Text("NextShardIterator"));
    }

    private SourceRecord ToRecord(JsonObject read, string shard)
    {
        var (sequence, key, data) = (read.RequiredText("SequenceNumber"), read.RequiredText("PartitionKey"), read.RequiredText("Data"));
        var arrived = double.Parse(read.Text("ApproximateArrivalTimestamp") ?? "0", CultureInfo.InvariantCulture);
        var own = new JsonObject
        {
            ["kinesisSchemaVersion"] = "1.0",
            ["partitionKey"] = key,
            ["sequenceNumber"] = sequence,
            ["data"] = data,
            ["approximateArrivalTimestamp"] = arrived,
        };
        var candidate = own.DeepClone().AsObject();
        candidate["data"] = JsonText.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(data)));
        var record = shape == KinesisShape.Mapping ? new JsonObject { ["kinesis"] = own } : own;
        record["eventSource"] = "aws:kinesis";
        record["eventVersion"] = "1.0";
        record["eventID"] = $"{shard}:{sequence}";
        record["eventName"] = "aws:kinesis:record";
        record["invokeIdentityArn"] = $"arn:aws:iam::{stream.Account}:role/local";
        record["awsRegion"] = stream.Region;
        record["eventSourceARN"] = stream.ToString();
        return new SourceRecord(sequence, record, candidate) { ArrivedAt = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(arrived), OrderKey = key };
    }
}
