using System.Text.Json.Nodes;
using System.Xml.Linq;
using ServerlessStack.Local.Queues.Resources;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tests.Fixture;
using ServerlessStack.Local.Topics.Resources;

namespace ServerlessStack.Local.Tests.Topics.Resources;

public class SubscriptionResourceTests(EmulatedTarget target)
{
    [Fact]
    public async Task A_subscribed_queue_gets_raw_messages_and_later_envelopes_through_another_filter()
    {
        var (topic, queue) = (await target.CreateAsync<TopicResource>("Topic", "{}"), await target.CreateAsync<QueueResource>("Queue", "{}"));
        string Properties(string more) => $$"""{ "TopicArn": "{{topic.PhysicalId}}", "Protocol": "sqs", "Endpoint": "{{queue.Attributes["Arn"]}}", {{more}} }""";
        var subscription = await target.CreateAsync<SubscriptionResource>("Subscription", Properties("\"RawMessageDelivery\": \"true\""));

        await PublishAsync(topic, """{"total":1}""");
        Assert.Equal("""{"total":1}""", await ReceiveAsync(queue));

        await target.UpdateAsync<SubscriptionResource>(subscription, Properties("""
            "FilterPolicy": { "total": [{ "numeric": [">", 10] }] }, "FilterPolicyScope": "MessageBody"
            """));
        await PublishAsync(topic, """{"total":2}""");
        await PublishAsync(topic, """{"total":20}""");
        Assert.Equal("""{"total":20}""", JsonNode.Parse(await ReceiveAsync(queue))!["Message"]!.ToString());
    }

    [Fact]
    public async Task A_FIFO_topic_keeps_groups_for_a_FIFO_queue()
    {
        var topic = await target.CreateAsync<TopicResource>("Topic", """{ "FifoTopic": true, "ContentBasedDeduplication": true }""");
        var queue = await target.CreateAsync<QueueResource>("Queue", """{ "FifoQueue": true, "ContentBasedDeduplication": true }""");
        await target.CreateAsync<SubscriptionResource>("Subscription", $$"""{ "TopicArn": "{{topic.PhysicalId}}", "Protocol": "sqs", "Endpoint": "{{queue.Attributes["Arn"]}}", "RawMessageDelivery": true }""");

        await PublishAsync(topic, "first", ("MessageGroupId", "customer-1"));

        Assert.EndsWith(".fifo", topic.PhysicalId, StringComparison.Ordinal);
        Assert.Equal("first", await ReceiveAsync(queue));
    }

    [Theory]
    [InlineData("email", "false", "Protocol email: the local target delivers to sqs and lambda only.")]
    [InlineData("lambda", "true", "RawMessageDelivery true: SNS delivers raw messages to queues and HTTP endpoints only, not to functions.")]
    public async Task What_is_not_delivered_here_is_refused(string protocol, string isRaw, string reason)
    {
        var refusal = await Assert.ThrowsAsync<ResourceException>(() => target.CreateAsync<SubscriptionResource>("Odd", $$"""{ "TopicArn": "arn", "Protocol": "{{protocol}}", "Endpoint": "x", "RawMessageDelivery": {{isRaw}} }"""));

        Assert.Equal(reason, refusal.Message);
    }

    private Task<XElement> PublishAsync(ResourceState topic, string message, params (string Name, string Value)[] more)
    {
        var input = more.Append(("TopicArn", topic.PhysicalId)).Append(("Message", message)).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal);
        return target.Emulators.SnsAsync("Publish", input, TestContext.Current.CancellationToken);
    }

    private async Task<string> ReceiveAsync(ResourceState queue)
    {
        var received = await target.Emulators.SqsAsync("ReceiveMessage", new JsonObject { ["QueueUrl"] = queue.PhysicalId, ["WaitTimeSeconds"] = 20 }, TestContext.Current.CancellationToken);
        var message = received["Messages"]!.AsArray().Single()!;
        await target.Emulators.SqsAsync("DeleteMessage", new JsonObject { ["QueueUrl"] = queue.PhysicalId, ["ReceiptHandle"] = message["ReceiptHandle"]!.ToString() }, TestContext.Current.CancellationToken);
        return message["Body"]!.ToString();
    }
}
