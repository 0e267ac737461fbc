using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ServerlessStack.Local.Topics;

/// <summary>The event that SNS invokes a function with. <see href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html"/>.</summary>
internal static class NotificationEnvelope
{
    /// <summary>Turns a notification, as SNS puts it into a queue, into a function's event: two members are spelt otherwise there.</summary>
    public static byte[] Of(JsonObject notification)
    {
        var record = new JsonObject
        {
            ["EventSource"] = "aws:sns",
            ["EventVersion"] = "1.0",
            ["EventSubscriptionArn"] = SubscriptionOf(notification),
            ["Sns"] = new JsonObject
            {
                ["Type"] = notification["Type"]?.DeepClone(),
                ["MessageId"] = notification["MessageId"]?.DeepClone(),
                ["TopicArn"] = notification["TopicArn"]?.DeepClone(),
                ["Subject"] = notification["Subject"]?.DeepClone(),
                ["Message"] = notification["Message"]?.DeepClone(),
                ["Timestamp"] = notification["Timestamp"]?.DeepClone(),
                ["SignatureVersion"] = notification["SignatureVersion"]?.DeepClone(),
                ["Signature"] = notification["Signature"]?.DeepClone(),
                ["SigningCertUrl"] = notification["SigningCertURL"]?.DeepClone(),
                ["UnsubscribeUrl"] = notification["UnsubscribeURL"]?.DeepClone(),
                ["MessageAttributes"] = notification["MessageAttributes"]?.DeepClone() ?? new JsonObject(),
            },
        };
        return System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["Records"] = new JsonArray(record) }.ToJsonString());
    }

    /// <summary>The subscription that a notification belongs to: only its address for unsubscribing names it.</summary>
    public static string SubscriptionOf(JsonObject notification)
    {
        var query = QueryHelpers.ParseQuery(new Uri(notification["UnsubscribeURL"]!.ToString()).Query);
        return query["SubscriptionArn"].ToString();
    }
}
