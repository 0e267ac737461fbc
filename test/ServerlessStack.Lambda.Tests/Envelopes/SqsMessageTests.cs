using System.Text;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

public sealed class SqsMessageTests
{
    private static BatchRecord First(string payload) =>
        Assert.IsType<RecordBatch>(EnvelopeReader.Read(Encoding.UTF8.GetBytes(payload))).Records[0];

    private static (string Id, string Json) Open(BatchRecord record)
    {
        var received = record.Open();
        return (received.Id, Encoding.UTF8.GetString(received.Json.Span));
    }

    [Fact]
    public void The_body_is_the_event_under_the_messages_id()
    {
        var message = First(Payload.File("sqs-event.json"));
        Assert.Equal(("MessageID_1", "Message Body"), Open(message));
        Assert.Equal("MessageID_1", message.Identifier);
        Assert.Equal(2, message.Attempt);
        Assert.Null(message.Lane);
    }

    [Fact]
    public void An_sns_notification_in_the_body_is_unwrapped_and_keeps_its_own_id()
    {
        var message = First(Payload.File("sns-in-sqs-event.json"));
        Assert.Equal(("22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324", """{"id":"p1"}"""), Open(message));
        Assert.Equal("19dd0b57-b21e-4ac1-bd88-01bbb068cb78", message.Identifier);
        Assert.Equal(3, message.Attempt);
    }

    [Theory]
    [InlineData("""{"id":"p1"}""")]
    [InlineData("""{"TopicArn":"arn:aws:sns:eu-west-1:123456789012:t","note":"an event with a TopicArn of its own"}""")]
    [InlineData("""{"Type":"SubscriptionConfirmation","TopicArn":"t","MessageId":"1","Message":"{}"}""")]
    [InlineData("TopicArn, but no JSON")]
    public void Any_other_body_is_the_event_itself(string body) => Assert.Equal(("m0", body), Open(First(Payload.Sqs(body))));

    [Fact]
    public void A_fifo_queues_message_belongs_to_the_lane_of_its_group() => Assert.Equal("g", First(Payload.Fifo(("{}", "g"))).Lane);

    [Fact]
    public void A_group_in_a_standard_queue_is_no_lane() =>
        Assert.Null(First(Payload.Sqs("arn:aws:sqs:eu-west-1:123456789012:fair", [("{}", "tenant")])).Lane);

    [Theory]
    [InlineData("""{"Records":[{"eventSource":"aws:sqs","messageId":"m0"}]}""")]
    [InlineData("""{"Records":[{"eventSource":"aws:sqs","messageId":"m0","body":{}}]}""")]
    [InlineData("""{"Records":[{"eventSource":"aws:sqs","messageId":"m0","body":"\ud800"}]}""")]
    public void A_message_without_a_text_body_cannot_be_opened(string payload) =>
        Assert.Throws<UndecodableEventException>(() => First(payload).Open());
}
