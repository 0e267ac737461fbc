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
    [InlineData("""{ "tags": ["gift"] }""", """{"tags":["new"]}""", """{"tags":["gift","new"]}""")]
    [InlineData("""{ "order": { "$or": [{ "a": ["x"] }, { "b": ["y"] }] } }""", """{"order":{"a":"y"}}""", """{"order":{"a":"x"}}""")]
    [InlineData("""{ "total": [{ "numeric": [">", 0] }] }""", """{"total":"5"}""", """{"total":5}""")]
    [InlineData("""{ "lines": { "item": ["tea"], "isGift": [true] } }""", """{"lines":[{"item":"tea"},{"item":"cup","isGift":true}]}""", """{"lines":[{"item":"tea","isGift":true}]}""")]
    public async Task A_filter_of_bodies_lets_through_what_SNS_lets_through(string policy, string dropped, string delivered)
    {
        var (topic, queue) = (await target.CreateAsync<TopicResource>("Topic", "{}"), await target.CreateAsync<QueueResource>("Queue", "{}"));
        await target.CreateAsync<SubscriptionResource>("Subscription", $$"""{ "TopicArn": "{{topic.PhysicalId}}", "Protocol": "sqs", "Endpoint": "{{queue.Attributes["Arn"]}}", "RawMessageDelivery": true, "FilterPolicyScope": "MessageBody", "FilterPolicy": {{policy}} }""");

        await PublishAsync(topic, dropped);
        await PublishAsync(topic, delivered);

        Assert.Equal(delivered, await ReceiveAsync(queue));
    }

    [Fact]
    public async Task A_filter_of_attributes_looks_into_lists()
    {
        var (topic, queue) = (await target.CreateAsync<TopicResource>("Topic", "{}"), await target.CreateAsync<QueueResource>("Queue", "{}"));
        await target.CreateAsync<SubscriptionResource>("Subscription", $$"""{ "TopicArn": "{{topic.PhysicalId}}", "Protocol": "sqs", "Endpoint": "{{queue.Attributes["Arn"]}}", "RawMessageDelivery": true, "FilterPolicy": { "tags": ["gift"] } }""");
        (string, string)[] Tags(string tags) => [("MessageAttributes.entry.1.Name", "tags"), ("MessageAttributes.entry.1.Value.DataType", "String.Array"), ("MessageAttributes.entry.1.Value.StringValue", tags)];

        await PublishAsync(topic, "dropped", Tags("""["new"]"""));
        await PublishAsync(topic, "delivered", Tags("""["new","gift"]"""));

        Assert.Equal("delivered", await ReceiveAsync(queue));
    }

    [Fact]
    public async Task A_filter_that_SNS_would_refuse_is_refused()
    {
        var (topic, queue) = (await target.CreateAsync<TopicResource>("Topic", "{}"), await target.CreateAsync<QueueResource>("Queue", "{}"));
        string Properties(string more) => $$"""{ "TopicArn": "{{topic.PhysicalId}}", "Protocol": "sqs", "Endpoint": "{{queue.Attributes["Arn"]}}"{{more}} }""";
        var bogus = Properties(""", "FilterPolicy": { "total": [{ "bogus": "x" }] }""");
        var subscription = await target.CreateAsync<SubscriptionResource>("Subscription", Properties(""));

        var created = await Assert.ThrowsAsync<ResourceException>(() => target.CreateAsync<SubscriptionResource>("Another", bogus));
        var updated = await Assert.ThrowsAsync<ResourceException>(() => target.UpdateAsync<SubscriptionResource>(subscription, bogus));

        Assert.StartsWith("FilterPolicy: The pattern is not valid: total uses bogus, which is none of ", created.Message, StringComparison.Ordinal);
        Assert.Equal(created.Message, updated.Message);
    }

    [Theory]
    [InlineData("MessageGroup", 2)]
    [InlineData("Topic", 1)]
    public async Task A_FIFO_topic_tells_duplicates_within_its_scope(string scope, int delivered)
    {
        var topic = await target.CreateAsync<TopicResource>("Topic", $$"""{ "FifoTopic": true, "FifoThroughputScope": "{{scope}}" }""");
        var queue = await target.CreateAsync<QueueResource>("Queue", """{ "FifoQueue": true, "DeduplicationScope": "messageGroup", "FifoThroughputLimit": "perMessageGroupId" }""");
        await target.CreateAsync<SubscriptionResource>("Subscription", $$"""{ "TopicArn": "{{topic.PhysicalId}}", "Protocol": "sqs", "Endpoint": "{{queue.Attributes["Arn"]}}" }""");

        await PublishAsync(topic, "first", ("MessageGroupId", "A"), ("MessageDeduplicationId", "1"));
        await PublishAsync(topic, "second", ("MessageGroupId", "B"), ("MessageDeduplicationId", "1"));
        await PublishAsync(topic, "again", ("MessageGroupId", "A"), ("MessageDeduplicationId", "1"));
        var attributes = await target.Emulators.SqsAsync("GetQueueAttributes", new JsonObject { ["QueueUrl"] = queue.PhysicalId, ["AttributeNames"] = new JsonArray("ApproximateNumberOfMessages") }, TestContext.Current.CancellationToken);

        Assert.Equal($"{delivered}", attributes["Attributes"]!["ApproximateNumberOfMessages"]!.ToString());
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
