using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

public sealed class SqsMessageTests
{
    private static BatchRecord First(string payload) => Delivery.Batch(payload).Records[0];

    [Fact]
    public void The_body_is_the_event_under_the_messages_id()
    {
        var message = First(Payload.File("sqs-event.json"));
        Assert.Equal([("MessageID_1", "Message Body")], Delivery.Events(Payload.File("sqs-event.json")));
        Assert.Equal("MessageID_1", message.Identifier);
        Assert.Equal(2, message.Attempt);
        Assert.Null(message.Lane);
    }

    [Theory]
    [InlineData("""{"id":"p1"}""")]
    [InlineData("plain")]
    [InlineData("\"\\ \u00e9 \U0001F600 \n \t /")]
    [InlineData("")]
    public void The_body_is_passed_on_letter_by_letter(string body) => Assert.Equal([("m0", body)], Delivery.Events(Payload.Sqs(body)));

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
