using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;
using ServerlessStack.Lambda.Windows;

namespace ServerlessStack.Lambda.Tests.Windows;

public sealed class TumblingWindowTests
{
    private static string Batch(string? state, bool isFinal, bool isTerminatedEarly, params string[] ids) => new JsonObject
    {
        ["Records"] = new JsonArray([.. ids.Select((id, index) => JsonNode.Parse(
            Payload.Kinesis($"s:{index + 1}", $"\"{Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}"""))}\""))!["Records"]![0]!.DeepClone())]),
        ["window"] = new JsonObject { ["start"] = "2020-12-09T07:04:00Z", ["end"] = "2020-12-09T07:06:00Z" },
        ["state"] = state is null ? new JsonObject() : JsonNode.Parse(state),
        ["shardId"] = "shardId-000000000006",
        ["isFinalInvokeForWindow"] = isFinal,
        ["isWindowTerminatedEarly"] = isTerminatedEarly,
    }.ToJsonString();

    [Fact]
    public async Task The_state_goes_from_record_to_record_and_back_to_lambda()
    {
        var answer = await new Run().InvokeAsync(new CountInWindow(), Batch(state: null, isFinal: false, isTerminatedEarly: false, "a", "b"));
        Assert.Equal("""{"state":{"count":2,"last":"b"},"batchItemFailures":[]}""", answer);
    }

    [Fact]
    public async Task The_state_of_the_invocation_before_is_read()
    {
        var answer = await new Run().InvokeAsync(new CountInWindow(), Batch("""{"count":40,"last":"z"}""", isFinal: false, isTerminatedEarly: false, "a"));
        Assert.Equal("""{"state":{"count":41,"last":"a"},"batchItemFailures":[]}""", answer);
    }

    [Fact]
    public async Task A_record_that_fails_leaves_no_trace_in_the_state()
    {
        var answer = await new Run().InvokeAsync(new CountInWindow(), Batch(state: null, isFinal: false, isTerminatedEarly: false, "a", "bad", "c"));
        Assert.Equal("""{"state":{"count":1,"last":"a"},"batchItemFailures":[{"itemIdentifier":"2"},{"itemIdentifier":"3"}]}""", answer);
    }

    [Fact]
    public void What_a_record_leaves_counts_only_when_the_batch_took_it_for_handled()
    {
        var batch = Delivery.Batch(Batch("""{"count":7,"last":"g"}""", isFinal: false, isTerminatedEarly: false, "a", "b"));
        var run = new WindowRun(batch.Window!);
        Leave(run, batch.Records[0], new WindowCount(8, "a"));
        Leave(run, batch.Records[1], new WindowCount(9, "late"));
        Assert.Equal("""{"count":8,"last":"a"}""", Settled([new RecordFailure(batch.Records[1], new TimeoutException())]));
        Assert.Equal("""{"count":7,"last":"g"}""", Settled([.. batch.Records.Select(record => new RecordFailure(record, Exception: null))]));

        string Settled(RecordFailure[] failures) => Encoding.UTF8.GetString(run.Settle(batch.Records, failures).Span);
    }

    private static void Leave(WindowRun run, BatchRecord record, WindowCount count)
    {
        var draft = run.Begin();
        var window = draft.Open();
        window.WriteState(count, SamplesJson.Default.WindowCount);
        draft.Keep(window);
        run.Leave(record, draft);
    }

    [Fact]
    public async Task A_record_of_which_one_event_fails_leaves_nothing_although_another_succeeded()
    {
        var notification = JsonNode.Parse(Payload.File("s3-event.json"))!;
        notification["Records"]!.AsArray().Add(notification["Records"]![0]!.DeepClone());
        notification["Records"]![1]!["s3"]!["object"]!["key"] = "bad";
        var payload = JsonNode.Parse(Batch("""{"count":7,"last":"g"}""", isFinal: false, isTerminatedEarly: false, "a"))!;
        payload["Records"]![0]!["kinesis"]!["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(notification.ToJsonString()));
        Assert.Equal(
            """{"state":{"count":7,"last":"g"},"batchItemFailures":[{"itemIdentifier":"1"}]}""",
            await new Run().InvokeAsync(new CountObjects(), payload.ToJsonString()));
    }

    [Fact]
    public async Task A_handler_without_interest_hands_the_state_on() => Assert.Equal(
        """{"state":{"1":282,"2":715},"batchItemFailures":[]}""",
        await new Run().InvokeAsync(new Collect<ParcelSent>(), Batch("""{"1":282,"2":715}""", isFinal: false, isTerminatedEarly: false, "a")));

    [Fact]
    public async Task The_end_of_a_window_has_no_records_but_the_final_state()
    {
        var handler = new CountInWindow();
        Assert.Equal(
            """{"state":{"count":7,"last":"g"},"batchItemFailures":[]}""",
            await new Run().InvokeAsync(handler, Batch("""{"count":7,"last":"g"}""", isFinal: true, isTerminatedEarly: false)));
        Assert.NotNull(handler.End);
        var (count, window, context) = handler.End.Value;
        Assert.Equal(new WindowCount(7, "g"), count);
        Assert.Equal((true, false, "shardId-000000000006"), (window.IsFinal, window.IsTerminatedEarly, window.ShardId));
        Assert.Equal(TimeSpan.FromMinutes(2), window.End - window.Start);
        Assert.Equal("shardId-000000000006:2020-12-09T07:04:00.0000000+00:00/2020-12-09T07:06:00.0000000+00:00", context.EventId);
        Assert.Same(window, context.Window);
    }

    [Fact]
    public async Task A_window_that_ends_early_is_handed_over_after_its_records()
    {
        var handler = new CountInWindow();
        await new Run().InvokeAsync(handler, Batch("""{"count":7,"last":"g"}""", isFinal: false, isTerminatedEarly: true, "h"));
        Assert.Equal(new WindowCount(8, "h"), handler.End?.Count);
    }

    [Fact]
    public async Task A_window_ends_only_when_all_its_records_are_done()
    {
        var handler = new CountInWindow();
        await new Run().InvokeAsync(handler, Batch(state: null, isFinal: true, isTerminatedEarly: false, "bad"));
        Assert.Null(handler.End);
    }

    [Fact]
    public async Task A_window_end_that_fails_fails_the_invocation()
    {
        var handler = new CountInWindow(() => throw new InvalidOperationException("no report"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Run().InvokeAsync(handler, Batch("""{"count":7,"last":"g"}""", isFinal: true, isTerminatedEarly: false)));
    }

    [Fact]
    public async Task A_state_that_is_no_object_is_refused()
    {
        var handler = new Collect<ParcelSent>();
        await new Run().InvokeAsync(handler, Batch(state: null, isFinal: false, isTerminatedEarly: false, "a"));
        var window = Assert.Single(handler.Contexts).Window!;
        Assert.Null(window.ReadState(SamplesJson.Default.WindowCount));
        Assert.Throws<ArgumentException>(() => window.WriteState<IReadOnlyList<ParcelSent>>([], SamplesJson.Default.IReadOnlyListParcelSent));
    }

    [Fact]
    public async Task Without_a_window_there_is_none()
    {
        var handler = new Collect<ParcelSent>();
        await new Run().InvokeAsync(handler, Payload.Sqs("""{"id":"a"}"""));
        Assert.Null(Assert.Single(handler.Contexts).Window);
    }
}
