using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Asynchronous;

/// <summary>
/// A subscription of an SNS topic; it always sends one notification
/// (Lambda developer guide, "Invoking Lambda functions with Amazon SNS notifications").
/// </summary>
internal sealed class TopicSubscription : IAsynchronousKind
{
    private const string TopicArn = "arn:aws:sns:eu-west-1:123456789012:Parcels";

    public JsonObject ToPayload(string id) => new()
    {
        ["Records"] = new JsonArray(new JsonObject
        {
            ["EventVersion"] = "1.0",
            ["EventSubscriptionArn"] = $"{TopicArn}:21be56ed-a058-49f5-8c98-aedd2564c486",
            ["EventSource"] = "aws:sns",
            ["Sns"] = new JsonObject
            {
                ["SignatureVersion"] = "1",
                ["Timestamp"] = "2026-01-02T03:04:05.000Z",
                ["Signature"] = "EXAMPLE",
                ["SigningCertUrl"] = "EXAMPLE",
                ["MessageId"] = $"sns-{id}",
                ["Message"] = $$"""{"id":"{{id}}"}""",
                ["MessageAttributes"] = new JsonObject(),
                ["Type"] = "Notification",
                ["UnsubscribeUrl"] = "EXAMPLE",
                ["TopicArn"] = TopicArn,
                ["Subject"] = null,
            },
        }),
    };
}
