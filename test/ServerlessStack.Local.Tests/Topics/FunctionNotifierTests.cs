using System.Text.Json.Nodes;
using System.Xml.Linq;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Queues.Resources;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tests.Fixture;
using ServerlessStack.Local.Topics.Resources;

namespace ServerlessStack.Local.Tests.Topics;

public class FunctionNotifierTests(EmulatedTarget target)
{
    [Fact]
    public async Task A_function_gets_what_its_filter_lets_through_in_the_envelope_of_SNS()
    {
        var topic = await target.CreateAsync<TopicResource>("Placed", "{}");
        var subscription = await target.CreateAsync<SubscriptionResource>(
            "Subscription",
            $$"""{ "TopicArn": "{{topic.PhysicalId}}", "Protocol": "lambda", "Endpoint": "{{FunctionArn("Notify")}}", "FilterPolicy": { "country": ["NL"] }, "FilterPolicyScope": "MessageBody" }""");

        await PublishAsync(topic, """{ "id": "o-1", "country": "DE" }""");
        await PublishAsync(topic, """{ "id": "o-2", "country": "NL" }""");
        var (function, payload) = await target.Target.Functions.Events.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(FunctionArn("Notify"), function.ToString());
        var record = JsonNode.Parse(payload)!["Records"]!.AsArray().Single()!;
        Assert.Equal(("aws:sns", "1.0", subscription.PhysicalId), (record["EventSource"]!.ToString(), record["EventVersion"]!.ToString(), record["EventSubscriptionArn"]!.ToString()));
        var notification = record["Sns"]!.AsObject();
        Assert.Equal("""{ "id": "o-2", "country": "NL" }""", notification["Message"]!.ToString());
        Assert.Equal(topic.PhysicalId, notification["TopicArn"]!.ToString());
        Assert.Equal(RecordedMembers(), notification.Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_missing_function_does_not_get_goes_to_the_dead_letter_queue_of_the_subscription()
    {
        var topic = await target.CreateAsync<TopicResource>("Lost", "{}");
        var dead = await target.CreateAsync<QueueResource>("Dead", "{}");
        await target.CreateAsync<SubscriptionResource>(
            "LostSubscription",
            $$"""{ "TopicArn": "{{topic.PhysicalId}}", "Protocol": "lambda", "Endpoint": "{{FunctionArn("Missing")}}", "RedrivePolicy": { "deadLetterTargetArn": "{{dead.Attributes["Arn"]}}" } }""");

        await PublishAsync(topic, "hello");
        var received = await target.Emulators.SqsAsync(
            "ReceiveMessage",
            new JsonObject { ["QueueUrl"] = dead.PhysicalId, ["WaitTimeSeconds"] = 20, ["MessageAttributeNames"] = new JsonArray("All") },
            TestContext.Current.CancellationToken);

        var letter = received["Messages"]![0]!;
        Assert.Equal("hello", JsonNode.Parse(letter["Body"]!.ToString())!["Message"]!.ToString());
        Assert.Equal("ResourceNotFoundException", letter["MessageAttributes"]!["ERROR_CODE"]!["StringValue"]!.ToString());
    }

    private static string FunctionArn(string name) => LocalAccount.Default.Arn("lambda", $"function:{name}").ToString();

    // The members of a notification that AWS sent to a function, as AWS published it.
    private static IEnumerable<string> RecordedMembers() =>
        ["Message", "MessageAttributes", "MessageId", "Signature", "SignatureVersion", "SigningCertUrl", "Subject", "Timestamp", "TopicArn", "Type", "UnsubscribeUrl"];

    private Task<XElement> PublishAsync(ResourceState topic, string message) => target.Emulators.SnsAsync(
        "Publish",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["TopicArn"] = topic.PhysicalId, ["Message"] = message },
        TestContext.Current.CancellationToken);
}
