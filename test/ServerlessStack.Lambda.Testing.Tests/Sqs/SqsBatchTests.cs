using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

public sealed class SqsBatchTests
{
    [Fact]
    public void The_body_has_the_digest_that_the_guide_shows_for_it()
    {
        var message = Record(Envelopes.Sqs(Envelopes.Raw("Test message.")));

        Assert.Equal("e4e68fb7bd0e697a0ae8f1bb342846b3", (string?)message["md5OfBody"]);
    }

    [Fact]
    public void Each_message_is_known_by_an_id_of_its_own()
    {
        var batch = Envelopes.Sqs(Some.Parcels("a", "b", "c"));

        Assert.Equal(3, batch.Identifiers.Distinct().Count());
        Assert.Equal(["1", "2", "3"], batch.WithIds("1", "2", "3").Identifiers);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.WithIds("1"));
    }

    [Fact]
    public void A_fifo_queue_has_a_name_that_says_so_and_groups_in_order()
    {
        var batch = Envelopes.Fifo("a", Some.Parcel()).AndGroup("b", Some.Parcel()).And(Some.Parcel()).FromQueue("parcels");

        var records = JsonNode.Parse(batch.ToJson(SamplesJson.Default))!["Records"]!.AsArray();
        Assert.Equal(["a", "b", "b"], records.Select(record => (string?)record!["attributes"]!["MessageGroupId"]));
        Assert.Equal(3, records.Select(record => (string?)record!["attributes"]!["SequenceNumber"]).Distinct().Count());
        Assert.All(records, record => Assert.EndsWith(":parcels.fifo", (string?)record!["eventSourceARN"], StringComparison.Ordinal));
    }

    [Fact]
    public void A_standard_queue_has_no_groups() =>
        Assert.Throws<InvalidOperationException>(() => Envelopes.Sqs(Some.Parcel()).AndGroup("a", Some.Parcel()));

    [Fact]
    public void A_message_says_when_and_how_often_it_came_and_from_which_trace()
    {
        var message = Record(Envelopes.Sqs(Some.Parcel()).Attempt(3).WithTraceHeader("Root=1-5e9f0c65").SentAt(DateTimeOffset.UnixEpoch.AddMilliseconds(1545082649183)));

        var attributes = message["attributes"]!;
        Assert.Equal("3", (string?)attributes["ApproximateReceiveCount"]);
        Assert.Equal("Root=1-5e9f0c65", (string?)attributes["AWSTraceHeader"]);
        Assert.Equal("1545082649183", (string?)attributes["SentTimestamp"]);
    }

    [Fact]
    public void An_event_that_the_function_does_not_know_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Envelopes.Sqs(new Uri("https://example.org")).ToJson(SamplesJson.Default));

        Assert.Equal(
            "The envelope holds a Uri, which the function's JSON context (SamplesJson) does not know, so it cannot be written. "
            + "Send an event that the handler takes, or any text at all by Envelopes.Raw(text).",
            error.Message);
    }

    [Fact]
    public void A_text_is_no_event()
    {
        var error = Assert.Throws<ArgumentException>(() => Envelopes.Sqs("no JSON"));

        Assert.StartsWith("An event is an object, but this is a text. Envelopes.Raw(text) sends a text as it is", error.Message, StringComparison.Ordinal);
    }

    private static JsonNode Record(SqsBatch batch) => JsonNode.Parse(batch.ToJson(SamplesJson.Default))!["Records"]![0]!;
}
