using System.Text.Json.Nodes;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Functions;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Mappings.Shards;

namespace ServerlessStack.Local.Tests.Mappings;

public sealed class StreamPollerTests : IAsyncDisposable
{
    private static readonly Arn Clicks = LocalAccount.Default.Arn("kinesis", "stream/Clicks");
    private static readonly Arn Lost = LocalAccount.Default.Arn("sqs", "Lost");

    private readonly MappingRoom room = new(new FakeQueue());
    private readonly FakeStream stream = new();
    private readonly ScriptedTarget target = new();

    public StreamPollerTests() => stream.Open("shard-1");

    [Fact]
    public async Task Records_come_in_order_in_batches_of_the_size()
    {
        Put("a", "b", "c");
        await PollAsync(settings => settings with { BatchSize = 2 });

        await DoneAsync("c");

        Assert.Equal(["a b", "c"], target.Values);
    }

    [Fact]
    public async Task A_poller_that_starts_again_goes_on_where_it_was()
    {
        Put("a");
        await PollAsync();
        await DoneAsync("a");
        await room.Pollers.StopAsync("poller");
        Put("b");

        await PollAsync();
        await DoneAsync("b");

        Assert.Equal(["a", "b"], target.Values);
    }

    [Fact]
    public async Task A_place_that_the_stream_has_forgotten_costs_no_long_pause()
    {
        await using var patient = new MappingRoom(new FakeQueue(), options => options with { LongestPause = TimeSpan.FromHours(1) });
        stream.Refusal = new AwsException("TrimmedDataAccessException", "The operation attempted to read past the oldest stream record in a shard.");
        Put("a");

        await PollAsync(patient);
        await Waiting.UntilAsync(() => !target.Batches.IsEmpty);

        Assert.Equal(["a"], target.Values);
    }

    [Fact]
    public async Task A_poller_that_starts_at_the_latest_skips_what_was_there()
    {
        Put("a");
        await PollAsync(settings => settings with { StartsAtLatest = true });
        while (target.Batches.IsEmpty)
        {
            Put("b");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain("a", string.Concat(target.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shard_waits_for_the_one_it_came_out_of()
    {
        Put("a");
        stream.Open("shard-2", parent: "shard-1");
        stream.Put("shard-2", "b");
        await PollAsync();
        await DoneAsync("a");
        Assert.Equal(["a"], target.Values);

        stream.Close("shard-1");
        await Waiting.UntilAsync(() => target.Batches.Count == 2);

        Assert.Equal(["a", "b"], target.Values);
    }

    [Fact]
    public async Task A_batch_that_fails_is_tried_again_as_it_is_and_then_given_up()
    {
        target.Result = ScriptedTarget.Failing("b");
        Put("a", "b");
        await PollAsync(settings => settings with { MaximumRetries = 2, OnFailure = Lost });
        var (destination, message) = await room.Delivery.NextAsync();
        Put("c");
        await DoneAsync("c");

        Assert.Equal(["a b", "a b", "a b", "c"], target.Values);
        Assert.Equal(Lost, destination);
        var record = JsonNode.Parse(message.Body)!.AsObject();
        Assert.Equal(["requestContext", "responseContext", "version", "timestamp", "KinesisBatchInfo"], record.Select(field => field.Key));
        Assert.Equal("RetryAttemptsExhausted", record["requestContext"]!["condition"]!.GetValue<string>());
        Assert.Equal(3, record["requestContext"]!["approximateInvokeCount"]!.GetValue<int>());
        Assert.Equal("Unhandled", record["responseContext"]!["functionError"]!.GetValue<string>());
        Assert.Equal("1", record["KinesisBatchInfo"]!["startSequenceNumber"]!.GetValue<string>());
        Assert.Equal("2", record["KinesisBatchInfo"]!["endSequenceNumber"]!.GetValue<string>());
        Assert.Equal(2, record["KinesisBatchInfo"]!["batchSize"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_batch_that_fails_is_halved_until_the_bad_record_is_alone()
    {
        target.Result = ScriptedTarget.Failing("c");
        Put("a", "b", "c", "d");
        await PollAsync(settings => settings with { MaximumRetries = 1, Bisects = true, OnFailure = Lost });
        await DoneAsync("d");

        Assert.Equal(["a b c d", "a b", "c d", "c", "c", "d"], target.Values);
        Assert.Equal("3", JsonNode.Parse((await room.Delivery.NextAsync()).Message.Body)!["KinesisBatchInfo"]!["startSequenceNumber"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_partial_answer_goes_on_at_the_first_record_that_failed()
    {
        target.Result = ScriptedTarget.Failing("c", isPartial: true);
        Put("a", "b", "c", "d");
        await PollAsync(settings => settings with { MaximumRetries = 1, Bisects = true });
        await DoneAsync("d");

        Assert.Equal(["a b c d", "c d", "c", "c", "d"], target.Values);
    }

    [Fact]
    public async Task Records_that_are_too_old_are_given_up_unseen()
    {
        stream.Put("shard-1", "old", arrivedAt: TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(2));
        Put("new");
        await PollAsync(settings => settings with { MaximumAge = TimeSpan.FromHours(1), OnFailure = Lost });
        await DoneAsync("new");

        Assert.Equal(["new"], target.Values);
        Assert.Equal("RecordAgeExceeded", JsonNode.Parse((await room.Delivery.NextAsync()).Message.Body)!["requestContext"]!["condition"]!.GetValue<string>());
    }

    [Fact]
    public async Task Records_that_no_filter_wants_are_skipped()
    {
        stream.Put("shard-1", "a");
        stream.Put("shard-1", "b");
        await PollAsync(settings => settings with { Filter = new RecordFilter([new ValuePattern("b")]) });
        await DoneAsync("b");

        Assert.Equal(["b"], target.Values);
    }

    [Fact]
    public async Task Parallel_batches_keep_the_order_of_each_key()
    {
        for (var index = 0; index < 20; index++)
        {
            stream.Put("shard-1", $"{index}", key: $"key-{index % 4}");
        }

        await PollAsync(settings => settings with { BatchSize = 5, ParallelizationFactor = 4 });
        await Waiting.UntilAsync(() => target.Batches.Sum(batch => batch.Records.Count) == 20);

        var seen = target.Batches.SelectMany(batch => batch.Records).GroupBy(record => record.OrderKey);
        Assert.All(seen, key => Assert.Equal(key.Select(record => int.Parse(record.Id, System.Globalization.CultureInfo.InvariantCulture)).Order(), key.Select(record => int.Parse(record.Id, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task A_window_carries_the_state_and_ends_with_an_invocation_without_records()
    {
        var minute = new DateTimeOffset(2026, 1, 2, 3, 4, 0, TimeSpan.Zero);
        target.Result = batch => BatchResult.Success with { State = new JsonObject { ["count"] = (batch.Window!.State["count"]?.GetValue<int>() ?? 0) + batch.Records.Count } };
        stream.Put("shard-1", "a", arrivedAt: minute);
        stream.Put("shard-1", "b", arrivedAt: minute + TimeSpan.FromSeconds(59));
        stream.Put("shard-1", "c", arrivedAt: minute + TimeSpan.FromSeconds(60));
        await PollAsync(settings => settings with { BatchSize = 1, TumblingWindow = TimeSpan.FromMinutes(1) });

        // The second window is over as well: its time is long past.
        await Waiting.UntilAsync(() => target.Batches.Count == 5);

        Assert.Equal(["a", "b", "", "c", ""], target.Values);
        SourceBatch[] batches = [.. target.Batches];
        Assert.Equal(["""{}""", """{"count":1}""", """{"count":2}""", """{}""", """{"count":1}"""], batches.Select(batch => batch.Window!.State.ToJsonString()));
        Assert.Equal([false, false, true, false, true], batches.Select(batch => batch.Window!.IsFinal));
        Assert.Equal([minute, minute, minute, minute + TimeSpan.FromMinutes(1), minute + TimeSpan.FromMinutes(1)], batches.Select(batch => batch.Window!.Start));
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    private void Put(params string[] values) => values.ToList().ForEach(value => stream.Put("shard-1", value));

    private Task PollAsync(Func<StreamSettings, StreamSettings>? change = null) => PollAsync(room, change);

    private Task PollAsync(MappingRoom room, Func<StreamSettings, StreamSettings>? change = null)
    {
        var settings = new StreamSettings(Clicks, "Counter");
        settings = change?.Invoke(settings) ?? settings;
        var batches = new ShardBatches(settings, target, new MappingDiscards(ScriptedFunction.Arn, TimeProvider.System), stream.BatchInfo, room.Services);
        return room.Pollers.StartAsync("poller", new StreamPoller("poller", settings, stream, batches, room.Services).RunAsync);
    }

    // The checkpoint of what has been put last moves when everything is done.
    private async Task DoneAsync(string value)
    {
        await Waiting.UntilAsync(() => target.Values.Any(values => values.Split(' ').Contains(value)));
        var last = target.Batches.SelectMany(batch => batch.Records).Last(record => record.Event["value"]!.GetValue<string>() == value).Id;
        await Waiting.UntilAsync(() => room.Services.Checkpoints.Of("poller", "shard-1").Sequence == last);
    }

    private sealed class ValuePattern(string value) : ServerlessStack.Local.Patterns.IEventPattern
    {
        public bool Matches(JsonNode? candidate) => candidate?["value"]?.GetValue<string>() == value;
    }
}
