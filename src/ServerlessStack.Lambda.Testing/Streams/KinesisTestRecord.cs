using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>A record of a Kinesis stream.</summary>
/// <param name="Body">The event.</param>
/// <param name="PartitionKey">What the producer chose the shard by.</param>
/// <param name="SequenceNumber">Its place in the shard.</param>
internal sealed record KinesisTestRecord(EventBody Body, string PartitionKey, string SequenceNumber)
{
    /// <summary>Writes the record as an event source mapping sends it, with the record itself under <c>kinesis</c>.</summary>
    public JsonObject Write(IJsonTypeInfoResolver json, KinesisPlace place, DateTimeOffset time)
    {
        var record = new JsonObject { ["kinesis"] = Record(json, time) };
        AddEnvelope(record, place);
        return record;
    }

    /// <summary>Writes the record as a pipe sends it, flat (EventBridge user guide, "Amazon Kinesis stream as a source").</summary>
    public JsonObject WriteFlat(IJsonTypeInfoResolver json, KinesisPlace place, DateTimeOffset time)
    {
        var record = Record(json, time);
        AddEnvelope(record, place);
        return record;
    }

    private JsonObject Record(IJsonTypeInfoResolver json, DateTimeOffset time) => new()
    {
        ["kinesisSchemaVersion"] = "1.0",
        ["partitionKey"] = PartitionKey,
        ["sequenceNumber"] = SequenceNumber,
        ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Body.Write(json))),
        ["approximateArrivalTimestamp"] = PayloadText.EpochSeconds(time),
    };

    private void AddEnvelope(JsonObject record, KinesisPlace place)
    {
        record["eventSource"] = "aws:kinesis";
        record["eventVersion"] = "1.0";
        record["eventID"] = place.EventId(SequenceNumber);
        record["eventName"] = "aws:kinesis:record";
        record["invokeIdentityArn"] = $"arn:aws:iam::{EnvelopeDefaults.Account}:role/lambda-role";
        record["awsRegion"] = EnvelopeDefaults.Region;
        record["eventSourceARN"] = place.StreamArn;
    }
}
