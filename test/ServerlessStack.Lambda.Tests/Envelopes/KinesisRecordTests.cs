using System.Text;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

public sealed class KinesisRecordTests
{
    private const string Sequence = "49590338271490256608559692538361571095921575989136588898";

    [Fact]
    public void Lambdas_nested_record_is_reported_by_its_sequence_number()
    {
        var batch = Delivery.Batch(Payload.File("kinesis-window-event.json"));
        Assert.Equal((Sequence, Sequence, "aws:kinesis"), (batch.Records[0].Identifier, batch.Records[0].Name, batch.Records[0].Lane));
        Assert.Equal([($"shardId-000000000006:{Sequence}", "Hello, this is a test.")], Delivery.Events(Payload.File("kinesis-window-event.json")));
    }

    [Fact]
    public void A_pipes_flat_record_is_reported_by_its_event_id()
    {
        var batch = Delivery.Batch(Payload.File("pipe-kinesis-event.json"));
        Assert.Equal(($"shardId-000000000006:{Sequence}", Sequence), (batch.Records[0].Identifier, batch.Records[0].Name));
        Assert.Equal(["Hello, this is a test.", "This is only a test."], Delivery.Events(Payload.File("pipe-kinesis-event.json")).Select(received => received.Json));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"%%%\"")]
    [InlineData("\"\\ud800\"")]
    public void Data_that_is_no_base64_cannot_be_opened(string data) => Assert.Equal(
        "The Kinesis record has no data in Base64.",
        Assert.Throws<UndecodableEventException>(() => Delivery.Batch(Payload.Kinesis($"s:{Sequence}", data)).Records[0].Open()).Message);

    [Fact]
    public void An_event_in_the_data_is_the_event()
    {
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"id":"p1"}"""));
        Assert.Equal([("s:1", """{"id":"p1"}""")], Delivery.Events(Payload.Kinesis("s:1", $"\"{data}\"")));
    }
}
