using System.Text.Json.Nodes;
using ServerlessStack.Local.Queues.Resources;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.Queues.Resources;

public class QueueResourceTests(EmulatedTarget target)
{
    [Fact]
    public async Task A_queue_has_its_attributes_and_gets_the_defaults_back_when_the_template_drops_them()
    {
        var dead = await target.CreateAsync<QueueResource>("Dead", "{}");
        var queue = await target.CreateAsync<QueueResource>("Work", $$"""{ "VisibilityTimeout": 90, "RedrivePolicy": { "deadLetterTargetArn": "{{dead.Attributes["Arn"]}}", "maxReceiveCount": 3 } }""");
        var before = await AttributesAsync(queue);

        await target.UpdateAsync<QueueResource>(queue, """{ "DelaySeconds": "5" }""");
        var after = await AttributesAsync(queue);

        Assert.Equal("90", before["VisibilityTimeout"]!.ToString());
        Assert.Equal(3, JsonNode.Parse(before["RedrivePolicy"]!.ToString())!["maxReceiveCount"]!.GetValue<int>());
        Assert.Equal(("30", "5"), (after["VisibilityTimeout"]!.ToString(), after["DelaySeconds"]!.ToString()));
        Assert.Null(after["RedrivePolicy"]);
    }

    [Fact]
    public async Task A_FIFO_queue_has_the_name_that_SQS_wants()
    {
        var queue = await target.CreateAsync<QueueResource>(new string('L', 100), """{ "FifoQueue": true, "ContentBasedDeduplication": true }""");

        var name = queue.Attributes["QueueName"].ToString();
        Assert.EndsWith(".fifo", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 1, 80);
        Assert.Equal("true", (await AttributesAsync(queue))["ContentBasedDeduplication"]!.ToString());
    }

    [Fact]
    public async Task A_FIFO_queue_tells_duplicates_within_a_group_where_that_is_its_scope_and_in_the_whole_queue_later()
    {
        var queue = await target.CreateAsync<QueueResource>("Groups", """{ "FifoQueue": true, "DeduplicationScope": "messageGroup", "FifoThroughputLimit": "perMessageGroupId" }""");
        await SendAsync(queue, "A", "1");
        await SendAsync(queue, "B", "1");
        await SendAsync(queue, "A", "1");
        await target.Emulators.SqsAsync("SendMessageBatch", new JsonObject { ["QueueUrl"] = queue.PhysicalId, ["Entries"] = new JsonArray(EntryOf("C", "1"), EntryOf("B", "1")) }, TestContext.Current.CancellationToken);
        var within = (await AttributesAsync(queue))["ApproximateNumberOfMessages"]!.ToString();

        await target.UpdateAsync<QueueResource>(queue, """{ "FifoQueue": true }""");
        await SendAsync(queue, "A", "2");
        await SendAsync(queue, "B", "2");

        Assert.Equal("3", within);
        Assert.Equal("4", (await AttributesAsync(queue))["ApproximateNumberOfMessages"]!.ToString());
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        await target.CreateAsync<QueueResource>("First", """{ "QueueName": "taken" }""");

        var refusal = await Assert.ThrowsAsync<ResourceException>(() => target.CreateAsync<QueueResource>("Second", """{ "QueueName": "taken" }"""));

        Assert.Equal("QueueName taken: there is a queue of that name already.", refusal.Message);
    }

    [Fact]
    public async Task A_queue_that_is_gone_is_deleted_without_complaint()
    {
        var queue = await target.CreateAsync<QueueResource>("Gone", "{}");

        await target.DeleteAsync<QueueResource>(queue);
        await target.DeleteAsync<QueueResource>(queue);
    }

    [Fact]
    public async Task A_policy_can_be_read_from_its_queue_until_it_goes()
    {
        var queue = await target.CreateAsync<QueueResource>("Guarded", "{}");

        var policy = await target.CreateAsync<QueuePolicyResource>("Policy", $$"""{ "Queues": ["{{queue.PhysicalId}}"], "PolicyDocument": { "Version": "2012-10-17" } }""");
        var during = await AttributesAsync(queue);
        await target.DeleteAsync<QueuePolicyResource>(policy);

        Assert.Equal("""{"Version":"2012-10-17"}""", during["Policy"]!.ToString());
        Assert.Equal("", (await AttributesAsync(queue))["Policy"]!.ToString());
    }

    private static JsonObject EntryOf(string group, string id) => new() { ["Id"] = group, ["MessageBody"] = $"{group}{id}", ["MessageGroupId"] = group, ["MessageDeduplicationId"] = id };

    private Task<JsonObject> SendAsync(ResourceState queue, string group, string id)
    {
        var message = EntryOf(group, id);
        message.Remove("Id");
        message["QueueUrl"] = queue.PhysicalId;
        return target.Emulators.SqsAsync("SendMessage", message, TestContext.Current.CancellationToken);
    }

    private async Task<JsonObject> AttributesAsync(ResourceState queue) =>
        (await target.Emulators.SqsAsync("GetQueueAttributes", new JsonObject { ["QueueUrl"] = queue.PhysicalId, ["AttributeNames"] = new JsonArray("All") }, TestContext.Current.CancellationToken))["Attributes"]!.AsObject();
}
