using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>The stream of a table to which parcels are added (Lambda developer guide, "Using AWS Lambda with Amazon DynamoDB").</summary>
internal sealed class TableStream : IStreamKind
{
    public string BatchInfo => "DDBStreamBatchInfo";

    public string StreamArn => "arn:aws:dynamodb:eu-west-1:123456789012:table/Parcels/stream/2026-01-02T03:04:05.678";

    public JsonObject ToRecord(string id, string sequenceNumber) => new()
    {
        ["eventID"] = $"e-{id}",
        ["eventName"] = "INSERT",
        ["eventVersion"] = "1.1",
        ["eventSource"] = "aws:dynamodb",
        ["awsRegion"] = "eu-west-1",
        ["dynamodb"] = new JsonObject
        {
            ["ApproximateCreationDateTime"] = 1767323045,
            ["Keys"] = new JsonObject { ["id"] = new JsonObject { ["S"] = id } },
            ["NewImage"] = new JsonObject { ["id"] = new JsonObject { ["S"] = id } },
            ["SequenceNumber"] = sequenceNumber,
            ["SizeBytes"] = 26,
            ["StreamViewType"] = "NEW_AND_OLD_IMAGES",
        },
        ["eventSourceARN"] = StreamArn,
    };
}
