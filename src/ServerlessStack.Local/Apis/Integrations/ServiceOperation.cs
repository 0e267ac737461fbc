using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Apis.Integrations;

/// <summary>
/// An operation that routes call without a function. <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html"/>.
/// </summary>
/// <param name="Subtype">Its name in templates.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Target">The operation, as the service's JSON protocol names it.</param>
/// <param name="Required">The parameters without which API Gateway refuses a request.</param>
/// <param name="Optional">The other parameters that are passed on.</param>
/// <param name="Input">The operation's input of the parameters' values.</param>
internal sealed record ServiceOperation(
    string Subtype, string Service, string Target, IReadOnlyList<string> Required, IReadOnlyList<string> Optional, Func<IReadOnlyDictionary<string, string>, JsonObject> Input)
{
    /// <summary>The queue's operation.</summary>
    public const string SendMessage = "SQS-SendMessage";

    private const string Detail = "Detail";
    private const string Delay = "DelaySeconds";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ServiceOperation> All { get; } =
    [
        new(SendMessage, "sqs", "AmazonSQS.SendMessage", ["QueueUrl", "MessageBody"], [Delay, "MessageDeduplicationId", "MessageGroupId"], MessageOf),
        new("EventBridge-PutEvents", "events", "AWSEvents.PutEvents", [Detail, "DetailType", "Source"], ["EventBusName", "Time", "TraceHeader"], EntryOf),
        new("Kinesis-PutRecord", "kinesis", "Kinesis_20131202.PutRecord", ["StreamName", "Data", "PartitionKey"], ["ExplicitHashKey", "SequenceNumberForOrdering"], RecordOf),
    ];

    /// <summary>Finds an operation; null where it is not played here.</summary>
    public static ServiceOperation? Find(string subtype) => All.FirstOrDefault(operation => operation.Subtype == subtype);

    private static JsonObject MessageOf(IReadOnlyDictionary<string, string> values)
    {
        var message = ObjectOf(values);

        // What is no number is the queue's to refuse.
        if (values.TryGetValue(Delay, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var seconds))
        {
            message[Delay] = seconds;
        }

        return message;
    }

    private static JsonObject EntryOf(IReadOnlyDictionary<string, string> values) => new() { ["Entries"] = new JsonArray(ObjectOf(values)) };

    // The record's data are bytes; the protocol writes bytes as Base64.
    private static JsonObject RecordOf(IReadOnlyDictionary<string, string> values)
    {
        var record = ObjectOf(values);
        record["Data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(values["Data"]));
        return record;
    }

    private static JsonObject ObjectOf(IReadOnlyDictionary<string, string> values) => new(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)));
}
