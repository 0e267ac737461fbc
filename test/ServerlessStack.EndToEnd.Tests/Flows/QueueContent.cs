using System.Text.Json.Nodes;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Flows;

/// <summary>Looks into queues, and into topics with a queue of the test's own.</summary>
internal static class QueueContent
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Takes messages out of a queue; returns their bodies.</summary>
    /// <param name="storefront">The storefront.</param>
    /// <param name="queue">The queue's address.</param>
    public static async Task<IReadOnlyList<string>> TakeAsync(this LocalStorefront storefront, string queue)
    {
        var received = await storefront.Emulators.SqsAsync("ReceiveMessage", new JsonObject { ["QueueUrl"] = queue, ["MaxNumberOfMessages"] = 10 }, Cancellation);
        if (received["Messages"] is not JsonArray messages)
        {
            return [];
        }

        foreach (var message in messages)
        {
            await storefront.Emulators.SqsAsync("DeleteMessage", new JsonObject { ["QueueUrl"] = queue, ["ReceiptHandle"] = message!["ReceiptHandle"]!.DeepClone() }, Cancellation);
        }

        return [.. messages.Select(message => message!["Body"]!.GetValue<string>())];
    }

    /// <summary>Waits for a message with a text in it, and returns its body.</summary>
    public static Task<string> MessageWithAsync(this LocalStorefront storefront, string queue, string text) => Waiting.ForAsync(
        $"{queue} has a message with {text}",
        async _ => (await storefront.TakeAsync(queue)).FirstOrDefault(body => body.Contains(text, StringComparison.Ordinal)));

    /// <summary>Subscribes a new queue to a topic, as the people would whom it tells; returns the queue's address.</summary>
    public static async Task<string> ListenAsync(this LocalStorefront storefront, string topic)
    {
        var queue = await storefront.Emulators.SqsAsync("CreateQueue", new JsonObject { ["QueueName"] = $"listener-{Guid.NewGuid():N}" }, Cancellation);
        var address = queue["QueueUrl"]!.GetValue<string>();
        var attributes = await storefront.Emulators.SqsAsync("GetQueueAttributes", new JsonObject { ["QueueUrl"] = address, ["AttributeNames"] = new JsonArray("QueueArn") }, Cancellation);
        await storefront.Emulators.SnsAsync(
            "Subscribe",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["TopicArn"] = topic, ["Protocol"] = "sqs", ["Endpoint"] = attributes["Attributes"]!["QueueArn"]!.GetValue<string>() },
            Cancellation);
        return address;
    }
}
