using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>A Kinesis stream of sent parcels (Lambda developer guide, "Using Lambda to process records from Amazon Kinesis Data Streams").</summary>
internal sealed class KinesisStream : IStreamKind
{
    public string BatchInfo => "KinesisBatchInfo";

    public string StreamArn => "arn:aws:kinesis:eu-west-1:123456789012:stream/Parcels";

    public JsonObject ToRecord(string id, string sequenceNumber) => new()
    {
        ["kinesis"] = new JsonObject
        {
            ["kinesisSchemaVersion"] = "1.0",
            ["partitionKey"] = id,
            ["sequenceNumber"] = sequenceNumber,
            ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}""")),
            ["approximateArrivalTimestamp"] = 1767323045.678,
        },
        ["eventSource"] = "aws:kinesis",
        ["eventVersion"] = "1.0",
        ["eventID"] = $"{Shard.Id}:{sequenceNumber}",
        ["eventName"] = "aws:kinesis:record",
        ["invokeIdentityArn"] = "arn:aws:iam::123456789012:role/Parcels",
        ["awsRegion"] = "eu-west-1",
        ["eventSourceARN"] = StreamArn,
    };
}
