using System.Text.Json;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

/// <summary>Every payload of a service's documentation arrives as the event that it is.</summary>
public sealed class SamplePayloadTests
{
    private static async Task<IReadOnlyList<TEvent>> HandleAsync<TEvent>(string file)
    {
        var handler = new Collect<TEvent>();
        Assert.Contains(await new Run().InvokeAsync(handler, Payload.File(file)), (string[])["null", """{"batchItemFailures":[]}"""]);
        return handler.Events;
    }

    [Theory]
    [InlineData("sqs-event.json", "Message Body")]
    [InlineData("sns-event.json", "Hello from SNS!")]
    [InlineData("kinesis-event.json", "Hello World", "Hello World")]
    [InlineData("pipe-kinesis-event.json", "Hello, this is a test.", "This is only a test.")]
    [InlineData("sns-in-sqs-event.json", """{"id":"p1"}""")]
    public async Task Text_is_an_event_of_type_string(string file, params string[] events) => Assert.Equal(events, (await HandleAsync<string>(file)).Order());

    [Fact]
    public async Task A_records_text_in_a_window_is_an_event_and_the_state_is_handed_on()
    {
        var handler = new Collect<string>();
        var answer = JsonElement.Parse(await new Run().InvokeAsync(handler, Payload.File("kinesis-window-event.json")));
        Assert.Equal("Hello, this is a test.", Assert.Single(handler.Events));
        Assert.Equal(715, answer.GetProperty("state").GetProperty("2").GetInt32());
        Assert.Equal(TimeSpan.FromMinutes(2), Assert.Single(handler.Contexts).Window!.End - Assert.Single(handler.Contexts).Window!.Start);
    }

    [Fact]
    public async Task A_notification_in_a_queue() => Assert.Equal([new ParcelSent("p1")], await HandleAsync<ParcelSent>("sns-in-sqs-event.json"));

    [Theory]
    [InlineData("dynamodb-event.json", 2)]
    [InlineData("pipe-dynamodb-event.json", 2)]
    public async Task Changes_of_a_table(string file, int count)
    {
        var changes = await HandleAsync<ItemChange<JsonDocument>>(file);
        Assert.Equal(count, changes.Count);
        Assert.All(changes, change => Assert.NotNull(change.New));
    }

    [Fact]
    public async Task A_change_with_every_attribute_type()
    {
        var item = (await HandleAsync<ItemChange<JsonDocument>>("dynamodb-event.json"))[1].New!.RootElement;
        Assert.Equal(123.45m, item.GetProperty("FloatNumber").GetDecimal());
        Assert.Equal(["Giraffe", "Zebra"], item.GetProperty("StringSet").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal("Joe", item.GetProperty("Map").GetProperty("Name").GetString());
    }

    [Fact]
    public async Task An_item_whose_time_was_over()
    {
        var change = Assert.Single(await HandleAsync<ItemChange<Parcel>>("dynamodb-ttl-event.json"));
        Assert.Equal((Change.Remove, true, "p1", null), (change.Kind, change.IsExpiry, change.Old?.Id, change.New));
    }

    [Fact]
    public async Task A_deletion_by_a_caller_is_no_expiry()
    {
        var handler = new Collect<ItemChange<Parcel>>();
        await new Run().InvokeAsync(handler, Payload.File("dynamodb-ttl-event.json").Replace("\"Service\"", "\"User\"", StringComparison.Ordinal));
        Assert.False(Assert.Single(handler.Events).IsExpiry);
    }

    [Theory]
    [InlineData("eventbridge-s3-object-created.json", "receipts/a b+c.json")]
    [InlineData("s3-event.json", "Happy Face.jpg")]
    public async Task An_object_was_created(string file, string key) => Assert.Equal(key, Assert.Single(await HandleAsync<ObjectCreated>(file)).Key);

    [Theory]
    [InlineData("eventbridge-s3-object-deleted.json", "example-key")]
    [InlineData("eventbridge-s3-object-expired.json", "example-key")]
    [InlineData("s3-lifecycle-expiration-event.json", "expiration/delete")]
    public async Task An_object_was_deleted(string file, string key) => Assert.Equal(key, Assert.Single(await HandleAsync<ObjectDeleted>(file)).Key);

    [Theory]
    [InlineData("eventbridge-scheduled-event.json")]
    [InlineData("scheduler-event.json")]
    public async Task A_schedule_fired(string file) => Assert.StartsWith("arn:aws:", Assert.Single(await HandleAsync<ScheduleFired>(file)).Schedule, StringComparison.Ordinal);
}
