using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class EventFunctionTests
{
    private const string AllDone = """{"batchItemFailures":[]}""";

    private static string Failed(params string[] ids) => """{"batchItemFailures":[""" + string.Join(',', ids.Select(id => $$"""{"itemIdentifier":"{{id}}"}""")) + "]}";

    [Fact]
    public async Task Every_message_of_a_batch_reaches_the_handler()
    {
        var handler = new Collect<ParcelSent>();
        Assert.Equal(AllDone, await new Run().InvokeAsync(handler, Payload.Sqs("""{"id":"a"}""", """{"id":"b"}""")));
        Assert.Equal(["a", "b"], handler.Events.Select(sent => sent.Id).Order());
    }

    [Fact]
    public async Task The_handler_learns_the_facts_of_the_delivery()
    {
        var handler = new Collect<ParcelSent>();
        await new Run().InvokeAsync(handler, Payload.File("sns-in-sqs-event.json"));
        Assert.Equal(
            new EventContext { EventId = "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324", RequestId = Run.RequestId, Attempt = 3, TraceHeader = "Root=1-5e9f0c65" },
            Assert.Single(handler.Contexts));
    }

    [Fact]
    public async Task AWSs_sample_message_is_no_json_and_comes_back_as_failed()
    {
        var handler = new Collect<ParcelSent>();
        Assert.Equal(Failed("MessageID_1"), await new Run().InvokeAsync(handler, Payload.File("sqs-event.json")));
        Assert.Empty(handler.Events);
    }

    [Fact]
    public async Task A_poison_message_fails_alone()
    {
        var handler = new Collect<ParcelSent>((sent, _) => sent.Id == "bad" ? throw new InvalidOperationException("no such parcel") : Task.CompletedTask);
        var run = new Run();
        var answer = await run.InvokeAsync(handler, Payload.Sqs("""{"id":"a"}""", """{"id":"bad"}""", """{"id":7}""", "null", "{}", """{"id":"b"}"""));
        Assert.Equal(Failed("m1", "m2", "m3", "m4"), answer);
        Assert.Equal(["a", "b", "bad"], handler.Events.Select(sent => sent.Id).Order());
    }

    [Fact]
    public async Task A_failed_record_is_logged_with_its_reason_and_without_its_payload()
    {
        var run = new Run();
        await run.InvokeAsync(new Collect<ParcelSent>((_, _) => throw new InvalidOperationException("no such parcel")), Payload.Sqs("""{"id":"top-secret"}"""));
        var line = JsonNode.Parse(Assert.Single(run.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;
        Assert.Equal("ERROR", (string?)line["level"]);
        Assert.Equal(Run.RequestId, (string?)line["requestId"]);
        Assert.Equal("m0", (string?)line["eventId"]);
        Assert.Equal("InvalidOperationException", (string?)line["errorType"]);
        Assert.Equal("no such parcel", (string?)line["errorMessage"]);
        Assert.DoesNotContain("top-secret", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_record_is_logged_under_the_id_that_its_handler_saw()
    {
        var run = new Run();
        var handler = new Collect<ParcelSent>((_, _) => throw new InvalidOperationException("no such parcel"));
        await run.InvokeAsync(handler, Payload.File("sns-in-sqs-event.json"));
        var line = JsonNode.Parse(Assert.Single(run.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;
        Assert.Equal(Assert.Single(handler.Contexts).EventId, (string?)line["eventId"]);
        Assert.Equal(Delivery.Batch(Payload.File("sns-in-sqs-event.json")).Records[0].Identifier, (string?)line["recordId"]);
        Assert.NotEqual((string?)line["eventId"], (string?)line["recordId"]);
    }

    [Fact]
    public async Task A_message_that_does_not_fit_its_type_is_logged_without_its_values()
    {
        var run = new Run();
        await run.InvokeAsync(new Collect<ParcelSent>(), Payload.Sqs("""{"id":{"card":"4111"}}"""));
        Assert.Contains("The event is no ParcelSent.", run.Log, StringComparison.Ordinal);
        Assert.Contains("$.id", run.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("4111", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fifo_group_stops_at_its_first_failure_and_the_others_go_on()
    {
        var handler = new Collect<ParcelSent>((sent, _) => sent.Id == "a2" ? throw new InvalidOperationException("no") : Task.CompletedTask);
        var answer = await new Run().InvokeAsync(handler, Payload.Fifo(
            ("""{"id":"a1"}""", "a"), ("""{"id":"b1"}""", "b"), ("""{"id":"a2"}""", "a"), ("""{"id":"a3"}""", "a"), ("""{"id":"b2"}""", "b")));
        Assert.Equal(Failed("m2", "m3"), answer);
        Assert.Equal(["a1", "a2"], handler.Events.Select(sent => sent.Id).Where(id => id.StartsWith('a')));
        Assert.Equal(["b1", "b2"], handler.Events.Select(sent => sent.Id).Where(id => id.StartsWith('b')));
    }

    [Fact]
    public async Task A_streams_records_stop_at_the_first_failure()
    {
        var handler = new Collect<ItemChange<Parcel>>();
        var payload = $$"""
            [{{Record("1", "INSERT", "p1")}},{{Record("2", "NONSENSE", "p2")}},{{Record("3", "INSERT", "p3")}}]
            """;
        Assert.Equal(Failed("e2", "e3"), await new Run().InvokeAsync(handler, payload));
        Assert.Equal("p1", Assert.Single(handler.Events).New?.Id);
        Assert.Equal(Change.Insert, Assert.Single(handler.Events).Kind);
    }

    [Fact]
    public async Task One_event_that_fails_fails_its_invocation_so_that_lambda_tries_again()
    {
        var handler = new Collect<ObjectCreated>((_, _) => throw new InvalidOperationException("no such order"));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => new Run().InvokeAsync(handler, Payload.File("eventbridge-s3-object-created.json")));
        Assert.Equal("no such order", exception.Message);
    }

    [Fact]
    public async Task An_event_of_another_type_fails_its_invocation()
    {
        var exception = await Assert.ThrowsAsync<UndecodableEventException>(
            () => new Run().InvokeAsync(new Collect<ParcelSent>(), Payload.File("eventbridge-s3-object-created.json")));
        Assert.StartsWith("The event is no ParcelSent.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_refused_with_what_the_handler_takes()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => new Run().InvokeAsync(new Collect<ItemChange<Parcel>>(), Payload.Request("GET")));
        Assert.Equal(
            "Collect`1 takes events of type ItemChange<Parcel>, but was invoked with an API Gateway HTTP API request. Connect it to a source of what it takes.",
            exception.Message);
    }

    [Fact]
    public void A_type_that_the_context_does_not_know_stops_the_start()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => ((IHandler)new Collect<ItemChange<ParcelLine>>()).Bind(SamplesJson.Default));
        Assert.Equal(
            "The JSON context given to LambdaHost.RunAsync (SamplesJson) does not know ItemChange<ParcelLine>, so the function could not read or write it. "
            + "Add [JsonSerializable(typeof(ItemChange<ParcelLine>))] to the context.",
            exception.Message);
    }

    private static string Record(string sequence, string name, string id) => $$"""
        {"eventID":"e{{sequence}}","eventSource":"aws:dynamodb","eventName":"{{name}}","dynamodb":{"SequenceNumber":"{{sequence}}",
        "NewImage":{"id":{"S":"{{id}}"},"weight":{"N":"1.5"},"lines":{"L":[]},"state":{"S":"Packed"} } } }
        """;
}
