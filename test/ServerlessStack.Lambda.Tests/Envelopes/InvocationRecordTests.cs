using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

public sealed class InvocationRecordTests
{
    private const string Event = """{"id":"p1"}""";
    private const string Answer = """{"id":"p2"}""";
    private const string Id = "e4b46cbf-b738-xmpl-8880-a18cdf61200e";

    private static string Record(string condition, string request, string answer) =>
        $$$"""
        {"version":"1.0","timestamp":"2019-11-14T18:16:05.568Z",
         "requestContext":{"requestId":"{{{Id}}}","functionArn":"arn:aws:lambda:us-east-2:123456789012:function:my-function:$LATEST","condition":"{{{condition}}}","approximateInvokeCount":3},
         "requestPayload":{{{request}}},
         "responseContext":{"statusCode":200,"executedVersion":"$LATEST"},
         "responsePayload":{{{answer}}} }
        """;

    [Fact]
    public void The_guides_own_example_holds_its_request()
    {
        var (id, json) = Assert.Single(Delivery.Events(Payload.File("invocation-record.json")));

        Assert.Equal(Id, id);
        Assert.Equal("9e07af03-ce31-4ff3-xmpl-36dce652cb4f", JsonElement.Parse(json).GetProperty("ORDER_IDS")[0].GetString());
    }

    [Theory]
    [InlineData("RetriesExhausted")]
    [InlineData("EventAgeExceeded")]
    public void A_failed_invocations_event_is_what_the_function_was_invoked_with(string condition)
    {
        var record = Record(condition, Event, """{"errorMessage":"RequestId: e4b46cbf-b738-xmpl-8880-a18cdf61200e Process exited before completing request"}""");

        Assert.Equal([(Id, Event)], Delivery.Events(record));
    }

    [Fact]
    public void A_record_without_any_answer_holds_what_the_function_was_invoked_with()
    {
        var record = $$"""{"version":"1.0","requestContext":{"requestId":"{{Id}}","functionArn":"f","condition":"EventAgeExceeded"},"requestPayload":{{Event}} }""";

        Assert.Equal([(Id, Event)], Delivery.Events(record));
    }

    [Fact]
    public void A_successful_invocations_event_is_what_the_function_answered() => Assert.Equal([(Id, Answer)], Delivery.Events(Record("Success", Event, Answer)));

    [Fact]
    public void A_function_that_had_nothing_to_answer_hands_its_event_on() => Assert.Equal([(Id, Event)], Delivery.Events(Record("Success", Event, "null")));

    [Fact]
    public void The_envelope_that_the_function_was_invoked_with_is_unwrapped_and_its_id_kept()
    {
        Assert.Equal([("b1", Event)], Delivery.Events(Record("RetriesExhausted", Payload.BusEvent(Event), "null")));
        Assert.Equal(
            [("n1", Event)],
            Delivery.Events(Record("RetriesExhausted", $$"""{"Records":[{"EventSource":"aws:sns","Sns":{{Payload.Notification(Event)}} }]}""", "null")));
    }

    [Fact]
    public void A_record_is_unwrapped_in_every_carrier()
    {
        (string, string)[] unwrapped = [(Id, Event)];
        var record = Record("RetriesExhausted", Event, "null");

        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(record)));
        Assert.Equal(unwrapped, Delivery.Events(Payload.Sqs(Payload.Notification(record))));
        Assert.Equal(unwrapped, Delivery.Events(Payload.BusEvent(record)));
        Assert.Equal(unwrapped, Delivery.Events($$"""{"Records":[{"EventSource":"aws:sns","Sns":{{Payload.Notification(record)}} }]}"""));
    }

    [Fact]
    public async Task A_handler_of_the_event_takes_it_and_its_failure_is_the_invocations()
    {
        var record = Record("RetriesExhausted", Payload.Parcel(), "null");
        var handler = new Collect<Parcel>();

        Assert.Equal("null", await new Run().InvokeAsync(handler, record));

        Assert.Equal("p1", Assert.Single(handler.Events).Id);
        Assert.Equal(Id, Assert.Single(handler.Contexts).EventId);
        Assert.False(Delivery.Batch(record).IsReportable);
        Assert.Equal("the record of an asynchronous invocation of 'arn:aws:lambda:us-east-2:123456789012:function:my-function:$LATEST'", Delivery.Batch(record).Description);
    }

    [Theory]
    [InlineData("""{"requestPayload":{},"requestContext":{"requestId":"1","functionArn":"f"} }""")]
    [InlineData("""{"requestContext":{"requestId":"1","functionArn":"f","condition":"Success"},"note":"requestPayload"}""")]
    [InlineData("""{"requestPayload":{},"requestContext":{"requestId":"","functionArn":"f","condition":"Success"} }""")]
    public void What_only_looks_like_a_record_is_the_event_itself(string payload)
    {
        using var parsed = JsonDocument.Parse(payload);

        Assert.False(InvocationRecord.Matches(parsed.RootElement));
        Assert.Equal([("m0", payload)], Delivery.Events(Payload.Sqs(payload)));
    }
}
