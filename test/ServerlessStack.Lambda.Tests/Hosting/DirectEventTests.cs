using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class DirectEventTests
{
    [Theory]
    [InlineData("""{"Records":[],"id":"a"}""", 1)]
    [InlineData("""{"Records":[]}""", 0)]
    public async Task An_event_of_the_application_with_an_empty_list_of_records_is_handled(string payload, int handled)
    {
        var handler = new Collect<ParcelSent>();
        await new Run().InvokeAsync(handler, payload);
        Assert.Equal(handled, handler.Events.Count);
    }

    [Fact]
    public async Task A_payload_without_an_envelope_is_the_event()
    {
        var handler = new Collect<ParcelSent>();
        Assert.Equal("null", await new Run().InvokeAsync(handler, """{"id":"a"}"""));
        Assert.Equal(new ParcelSent("a"), Assert.Single(handler.Events));
        Assert.Equal(Run.RequestId, Assert.Single(handler.Contexts).EventId);
    }

    [Fact]
    public async Task A_payload_that_is_neither_an_envelope_nor_the_event_says_both()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => new Run().InvokeAsync(new Collect<ParcelSent>(), """{"secret":"4111"}"""));
        Assert.StartsWith(
            "The invocation's payload is an object with the properties secret. That is none of the envelopes this function knows (an API Gateway HTTP API request",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Contains("so it was taken for the event itself. The event is no ParcelSent. ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("4111", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bare_events_of_a_pipe_are_handled_in_order_and_fail_together()
    {
        var handler = new Collect<ParcelSent>((sent, _) => sent.Id == "b" ? throw new InvalidOperationException("no such parcel") : Task.CompletedTask);
        var run = new Run();
        var exception = await Assert.ThrowsAsync<EventsFailedException>(
            () => run.InvokeAsync(handler, """[{"id":"a"},{"id":"b"},{"id":7},{"id":"c"}]"""));
        Assert.Equal(
            "2 of the 4 events of a batch of events without an envelope failed; they cannot be reported one by one, so all 4 are delivered again. "
            + "The first failure: no such parcel",
            exception.Message);
        Assert.Equal(["a", "b", "c"], handler.Events.Select(sent => sent.Id));
        Assert.Contains($"{Run.RequestId}:2", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bare_events_that_all_succeed_are_acknowledged() =>
        Assert.Equal("null", await new Run().InvokeAsync(new Collect<ParcelSent>(), """[{"id":"a"},{"id":"b"}]"""));

    [Fact]
    public async Task An_event_that_is_an_array_itself_stays_one_event()
    {
        var handler = new Collect<IReadOnlyList<ParcelSent>>();
        await new Run().InvokeAsync(handler, """[{"id":"a"},{"id":"b"}]""");
        await new Run().InvokeAsync(handler, Payload.Sqs("""[{"id":"c"}]"""));
        await new Run().InvokeAsync(handler, "[]");
        Assert.Equal([["a", "b"], ["c"], []], handler.Events.Select(events => events.Select(sent => sent.Id).ToArray()));
    }
}
