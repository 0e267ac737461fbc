using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class EventFailureTests
{
    private static string Failed(params string[] ids) => """{"batchItemFailures":[""" + string.Join(',', ids.Select(id => $$"""{"itemIdentifier":"{{id}}"}""")) + "]}";

    [Fact]
    public async Task Notifications_of_a_bucket_all_get_their_turn_before_the_invocation_fails()
    {
        var payload = JsonNode.Parse(Payload.File("s3-event.json"))!;
        payload["Records"]!.AsArray().Insert(0, payload["Records"]![0]!.DeepClone());
        payload["Records"]![0]!["eventName"] = "ObjectRemoved:Delete";
        var handler = new Collect<ObjectCreated>();
        var exception = await Assert.ThrowsAsync<EventsFailedException>(() => new Run().InvokeAsync(handler, payload.ToJsonString()));
        Assert.Contains("1 of the 2 events of a batch of S3 notifications failed", exception.Message, StringComparison.Ordinal);
        Assert.Equal("Happy Face.jpg", Assert.Single(handler.Events).Key);
    }

    [Fact]
    public async Task A_message_with_several_events_is_done_when_all_of_them_are()
    {
        var notification = JsonNode.Parse(Payload.File("s3-event.json"))!;
        notification["Records"]!.AsArray().Add(notification["Records"]![0]!.DeepClone());
        notification["Records"]![0]!["s3"]!["object"]!["key"] = "bad";
        var handler = new Collect<ObjectCreated>((created, _) => created.Key == "bad" ? throw new InvalidOperationException("no such order") : Task.CompletedTask);
        var run = new Run();
        Assert.Equal(Failed("m0"), await run.InvokeAsync(handler, Payload.Sqs(notification.ToJsonString())));
        Assert.Equal(["bad", "Happy Face.jpg"], handler.Events.Select(created => created.Key));
        Assert.Contains("1 of the 2 events of the record m0 failed", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_twice_in_a_batch_is_reported_once_whichever_of_the_two_failed()
    {
        var attempts = 0;
        var handler = new Collect<ParcelSent>((_, _) => Interlocked.Increment(ref attempts) == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask);
        var payload = Payload.Sqs("""{"id":"a"}""", """{"id":"a"}""").Replace("\"m1\"", "\"m0\"", StringComparison.Ordinal);
        Assert.Equal(Failed("m0"), await new Run().InvokeAsync(handler, payload));
        Assert.Equal(2, handler.Events.Count);
        Assert.Equal(Failed("m0"), await new Run().InvokeAsync(new Collect<ParcelSent>((_, _) => throw new InvalidOperationException("twice")), payload));
    }

    [Fact]
    public async Task An_odd_record_among_messages_fails_alone()
    {
        var payload = JsonNode.Parse(Payload.Sqs("""{"id":"a"}""", """{"id":"b"}"""))!;
        payload["Records"]![0]!.AsObject().Remove("eventSource");
        var handler = new Collect<ParcelSent>();
        Assert.Equal(Failed("m0"), await new Run().InvokeAsync(handler, payload.ToJsonString()));
        Assert.Equal("b", Assert.Single(handler.Events).Id);
    }
}
