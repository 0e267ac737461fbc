using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

public sealed class NestingTests
{
    private const string Event = """{"id":"p1"}""";
    private const string Change = """{"kind":"Insert","new":{"Message":"New item!","Id":101}}""";
    private const string Created = """{"bucket":{"name":"sourcebucket"},"object":{"key":"Happy Face.jpg","size":1024,"etag":"d41d8cd98f00b204e9800998ecf8427e","version-id":"version","sequencer":"Happy Sequencer"}}""";
    private const string CreatedId = "ObjectCreated:Put sourcebucket/Happy%20Face.jpg Happy Sequencer";

    private static string Raw(string file, int index = 0) => JsonNode.Parse(Payload.Pipe(file))![index]!.ToJsonString();

    private static string StreamRecord => JsonNode.Parse(Payload.File("pipe-dynamodb-event.json"))![0]!.ToJsonString();

    private static string Kinesis(string text) => Payload.Kinesis("s:1", $"\"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text))}\"");

    private static string Sns(string message) => $$"""{"Records":[{"EventSource":"aws:sns","Sns":{{Payload.Notification(message)}} }]}""";

    [Fact]
    public void A_notification_in_a_message_keeps_the_id_that_sns_gave()
    {
        var message = Delivery.Batch(Payload.File("sns-in-sqs-event.json")).Records[0];
        Assert.Equal([("22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324", Event)], Delivery.Events(Payload.File("sns-in-sqs-event.json")));
        Assert.Equal(("19dd0b57-b21e-4ac1-bd88-01bbb068cb78", 3), (message.Identifier, message.Attempt));
    }

    [Fact]
    public void A_notification_that_sns_sends_itself_is_unwrapped() =>
        Assert.Equal([("95df01b4-ee98-5cb9-9903-4c221d41eb5e", "Hello from SNS!")], Delivery.Events(Payload.File("sns-event.json")));

    [Fact]
    public void A_bus_event_is_unwrapped_in_every_carrier()
    {
        (string, string)[] unwrapped = [("b1", Event)];
        Assert.Equal(unwrapped, Delivery.Events(Payload.BusEvent(Event)));
        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(Payload.BusEvent(Event))));
        Assert.Equal(unwrapped, Delivery.Events(Sns(Payload.BusEvent(Event))));
        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(Payload.Notification(Payload.BusEvent(Event)))));
        Assert.Equal(unwrapped, Delivery.Events(Kinesis(Payload.BusEvent(Event))));
        Assert.Equal(unwrapped, Delivery.Events($"[{Payload.BusEvent(Event)}]"));
    }

    [Fact]
    public void A_bus_detail_that_is_a_text_is_the_text() => Assert.Equal([("b1", "{}")], Delivery.Events(Payload.BusEvent("\"{}\"")));

    [Fact]
    public void An_s3_notification_is_unwrapped_in_every_carrier()
    {
        (string, string)[] unwrapped = [(CreatedId, Created)];
        Assert.Equal(unwrapped, Delivery.Events(Payload.File("s3-event.json")));
        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(Payload.File("s3-event.json"))));
        Assert.Equal(unwrapped, Delivery.Events(Sns(Payload.File("s3-event.json"))));
        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(Payload.Notification(Payload.File("s3-event.json")))));
    }

    [Fact]
    public void S3s_bus_event_is_unwrapped_in_a_queue() =>
        Assert.Equal("2ee9cc15-d022-99ea-1fb8-1b1bac4850f9", Assert.Single(Delivery.Events(Payload.Sqs(Payload.File("eventbridge-s3-object-deleted.json")))).Id);

    [Fact]
    public void A_raw_stream_record_is_decoded_in_every_carrier()
    {
        (string, string)[] unwrapped = [("1", Change)];
        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(StreamRecord)));
        Assert.Equal(unwrapped, Delivery.Events(Sns(StreamRecord)));
        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(Payload.Notification(StreamRecord))));
        Assert.Equal(unwrapped, Delivery.Events(Payload.BusEvent(StreamRecord)));
        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(Payload.Notification(Payload.BusEvent(StreamRecord)))));
        Assert.Equal(unwrapped, Delivery.Events(Kinesis(StreamRecord)));
    }

    [Fact]
    public void A_raw_message_that_a_pipe_moved_into_another_queue_keeps_its_own_id() =>
        Assert.Equal([("MessageID_1", "Message Body")], Delivery.Events(Payload.Sqs(Raw("sqs-event.json"))));

    [Fact]
    public void One_message_may_carry_several_events()
    {
        var notification = JsonNode.Parse(Payload.File("s3-event.json"))!;
        var second = notification["Records"]![0]!.DeepClone();
        second["s3"]!["object"]!["key"] = "a%2Bb+c";
        second["s3"]!["object"]!.AsObject().Remove("sequencer");
        notification["Records"]!.AsArray().Add(second);

        Assert.Equal([CreatedId, "m0:1"], Delivery.Events(Payload.Sqs(notification.ToJsonString())).Select(received => received.Id));
        Assert.Contains("\"key\":\"a\\u002Bb c\"", Delivery.Events(Payload.Sqs(notification.ToJsonString()))[1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public void S3s_test_message_carries_no_event()
    {
        Assert.Empty(Delivery.Events(Payload.File("s3-test-event.json")));
        Assert.Empty(Delivery.Events(Payload.Sqs(Payload.File("s3-test-event.json"))));
        Assert.Empty(Delivery.Events(Payload.Sqs(Payload.Notification(Payload.File("s3-test-event.json")))));
    }

    [Theory]
    [InlineData("""{"TopicArn":"arn:aws:sns:eu-west-1:123456789012:t","note":"an event with a TopicArn of its own"}""")]
    [InlineData("""{"Type":"SubscriptionConfirmation","TopicArn":"t","MessageId":"1","Message":"{}"}""")]
    [InlineData("""{"Records":[{"track":1}],"note":{"eventSource":"a mixing desk"} }""")]
    [InlineData("""{"Records":{"eventSource":"none"} }""")]
    [InlineData("""{"detail-type":"no bus","detail":{} }""")]
    [InlineData("\"TopicArn\", but no JSON")]
    public void A_body_that_only_looks_like_an_envelope_is_the_event_itself(string body) => Assert.Equal([("m0", body)], Delivery.Events(Payload.Sqs(body)));

    [Fact]
    public void An_envelope_that_is_broken_inside_fails_its_message()
    {
        var broken = """{"eventSource":"aws:dynamodb","eventName":"INSERT","dynamodb":{"SequenceNumber":"1","NewImage":{"a":1} } }""";
        Assert.Throws<UndecodableEventException>(() => Nesting.Open(Delivery.Batch(Payload.Sqs(broken)).Records[0]));
    }

    [Fact]
    public void Envelopes_without_end_are_an_event_that_is_none()
    {
        var endless = Enumerable.Range(0, 9).Aggregate(Event, (inner, _) => Payload.BusEvent(inner));
        Assert.Contains("detail-type", Assert.Single(Delivery.Events(endless)).Json, StringComparison.Ordinal);
    }
}
