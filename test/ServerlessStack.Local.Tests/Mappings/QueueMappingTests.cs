using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Mappings.Queues;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Tests.Faults;

namespace ServerlessStack.Local.Tests.Mappings;

public sealed class QueueMappingTests : IAsyncDisposable
{
    private static readonly Arn Orders = LocalAccount.Default.Arn("sqs", "Orders");

    private readonly FakeQueue queue = new();
    private readonly MappingRoom room;

    public QueueMappingTests() => room = new MappingRoom(queue);

    [Fact]
    public async Task Messages_reach_the_function_as_Lambda_writes_them_and_are_deleted()
    {
        queue.Send("""{"orderId":"o-1"}""");
        await MapAsync();

        await queue.UntilAsync(waiting => waiting.Deleted is ["message-1"]);

        var record = room.Function.Events.Single()["Records"]!.AsArray().Single()!.AsObject();
        Assert.Equal(
            ["messageId", "receiptHandle", "body", "attributes", "messageAttributes", "md5OfBody", "eventSource", "eventSourceARN", "awsRegion"],
            record.Select(field => field.Key));
        Assert.Equal("""{"orderId":"o-1"}""", record["body"]!.GetValue<string>());
        Assert.Equal("arn:aws:sqs:us-east-1:000000000000:Orders", record["eventSourceARN"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_failed_stays_and_comes_again_when_it_is_visible()
    {
        var isBroken = true;
        room.Function.Answer = _ => isBroken ? throw new InvalidOperationException("Broken.") : null;
        queue.Send("one");
        await MapAsync();
        await queue.UntilAsync(_ => room.Function.Events.Count == 1);

        isBroken = false;
        await queue.UntilAsync(waiting =>
        {
            waiting.MakeVisible();
            return waiting.Deleted.Count > 0;
        });

        Assert.Equal(["message-1"], queue.Deleted);
    }

    [Fact]
    public async Task What_failed_comes_again_sooner_where_the_options_say_so()
    {
        await using var hasty = new MappingRoom(queue, new PollingOptions { FailedVisibility = TimeSpan.Zero });
        hasty.Function.Answer = _ => hasty.Function.Events.Count < 3 ? throw new InvalidOperationException("Broken.") : null;
        queue.Send("one");

        await MapAsync(hasty);
        await queue.UntilAsync(waiting => waiting.Deleted is ["message-1"]);

        Assert.Equal(3, queue.Received);
    }

    [Fact]
    public async Task A_message_that_is_to_come_twice_does_and_is_deleted_once()
    {
        await using var disturbed = new MappingRoom(queue, faults: new ScriptedFaults { Twice = "again" });
        queue.Send("once");
        queue.Send("again");

        await MapAsync(disturbed);
        await queue.UntilAsync(waiting => waiting.Deleted.Count == 2);

        var bodies = disturbed.Function.Events.SelectMany(batch => batch["Records"]!.AsArray()).Select(record => record!["body"]!.GetValue<string>());
        Assert.Equal(["again", "again", "once"], bodies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pollers_that_are_started_again_go_on_with_their_queues()
    {
        await MapAsync();

        await room.Pollers.RestartAsync();
        queue.Send("one");

        await queue.UntilAsync(waiting => waiting.Deleted is ["message-1"]);
    }

    [Fact]
    public async Task A_partial_answer_keeps_only_the_messages_it_names()
    {
        room.Function.Answer = _ => JsonNode.Parse("""{"batchItemFailures":[{"itemIdentifier":"message-2"}]}""");
        queue.Send("one");
        queue.Send("two");
        queue.Send("three");
        await MapAsync(mapping => mapping with { ReportsFailures = true });

        await queue.UntilAsync(waiting => waiting.Deleted.Count == 2);

        Assert.Equal(["message-1", "message-3"], queue.Deleted);
    }

    [Fact]
    public async Task A_partial_answer_that_names_a_stranger_fails_the_batch()
    {
        room.Function.Answer = _ => JsonNode.Parse("""{"batchItemFailures":[{"itemIdentifier":"message-9"}]}""");
        queue.Send("one");
        await MapAsync(mapping => mapping with { ReportsFailures = true });
        await queue.UntilAsync(_ => room.Function.Events.Count == 1);

        await room.Mappings.RemoveAsync("mapping");

        Assert.Empty(queue.Deleted);
    }

    [Fact]
    public async Task Without_partial_answers_a_success_deletes_everything()
    {
        room.Function.Answer = _ => JsonNode.Parse("""{"batchItemFailures":[{"itemIdentifier":"message-1"}]}""");
        queue.Send("one");
        await MapAsync();

        await queue.UntilAsync(waiting => waiting.Deleted is ["message-1"]);
    }

    [Fact]
    public async Task A_batch_has_no_more_messages_than_the_mapping_says()
    {
        Enumerable.Range(0, 5).ToList().ForEach(index => queue.Send($"{index}"));
        await MapAsync(mapping => mapping with { Queue = mapping.Queue! with { BatchSize = 2 } });

        await queue.UntilAsync(waiting => waiting.Deleted.Count == 5);

        Assert.All(room.Function.Events, batch => Assert.InRange(batch["Records"]!.AsArray().Count, 1, 2));
    }

    [Fact]
    public async Task A_window_fills_a_batch_over_several_receives()
    {
        Enumerable.Range(0, 25).ToList().ForEach(index => queue.Send($"{index}"));
        await MapAsync(mapping => mapping with { Queue = mapping.Queue! with { BatchSize = 25, Window = TimeSpan.FromMinutes(5) } });

        await queue.UntilAsync(waiting => waiting.Deleted.Count == 25);

        Assert.Equal(25, room.Function.Events.Single()["Records"]!.AsArray().Count);
    }

    [Fact]
    public async Task Messages_that_no_filter_wants_are_deleted_unseen()
    {
        queue.Send("""{"country":"DE"}""");
        queue.Send("no JSON at all");
        queue.Send("""{"country":"NL"}""");
        await MapAsync(mapping => mapping with { Queue = mapping.Queue! with { Filter = new RecordFilter([new PropertyPattern("body", "country", "NL")]) } });

        await queue.UntilAsync(waiting => waiting.Deleted.Count == 3);

        Assert.Equal("""{"country":"NL"}""", room.Function.Events.Single()["Records"]![0]!["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task No_more_batches_run_at_once_than_the_mapping_says()
    {
        using var held = new ManualResetEventSlim();
        room.Function.Answer = _ =>
        {
            held.Wait(TestContext.Current.CancellationToken);
            return null;
        };
        Enumerable.Range(0, 6).ToList().ForEach(index => queue.Send($"{index}"));
        await MapAsync(mapping => mapping with { Queue = mapping.Queue! with { BatchSize = 1, MaximumConcurrency = 2 } });
        await queue.UntilAsync(_ => room.Function.Events.Count == 2);

        Assert.Equal(2, queue.Received);

        held.Set();
        await queue.UntilAsync(waiting => waiting.Deleted.Count == 6);
    }

    [Fact]
    public async Task A_mapping_that_is_disabled_receives_nothing_until_it_is_enabled()
    {
        queue.Send("one");
        await MapAsync(mapping => mapping with { IsEnabled = false });
        Assert.Equal("Disabled", room.Mappings.Find("mapping")!["State"]!.GetValue<string>());
        Assert.Equal(0, queue.Received);

        await MapAsync();

        await queue.UntilAsync(waiting => waiting.Deleted.Count == 1);
    }

    [Fact]
    public async Task What_passed_is_in_the_trail()
    {
        queue.Send("""{"orderId":"o-7"}""");
        await MapAsync();
        await queue.UntilAsync(waiting => waiting.Deleted.Count == 1);

        Assert.Contains(room.Services.Hops.Of("o-7"), hop => hop is { Kind: "queue", Resource: "Orders", What: "received by Scripted" });
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    private Task MapAsync(Func<MappingSettings, MappingSettings>? change = null) => MapAsync(room, change);

    private static Task MapAsync(MappingRoom room, Func<MappingSettings, MappingSettings>? change = null)
    {
        var mapping = new MappingSettings
        {
            Id = "mapping",
            Function = ScriptedFunction.Arn,
            Source = Orders,
            Queue = new QueueSettings(Orders, "Scripted"),
            ModifiedAt = TimeProvider.System.GetUtcNow(),
        };
        return room.Mappings.PutAsync(change?.Invoke(mapping) ?? mapping);
    }
}
