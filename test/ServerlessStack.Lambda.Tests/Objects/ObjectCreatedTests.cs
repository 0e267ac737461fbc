using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Objects;

public sealed class ObjectCreatedTests
{
    [Fact]
    public async Task S3s_event_reaches_a_handler_without_being_declared_in_its_context()
    {
        var handler = new Collect<ObjectCreated>();
        Assert.Equal("null", await new Run().InvokeAsync(handler, Payload.File("eventbridge-s3-object-created.json")));
        Assert.Equal(
            new ObjectCreated
            {
                Bucket = "amzn-s3-demo-bucket1",
                Key = "receipts/a b+c.json",
                Size = 5,
                ETag = "b1946ac92492d2347c6235b4d2611184",
                VersionId = "IYV3p45BT0ac8hjHg1houSdS1a.Mro8e",
                Sequencer = "617f08299329d189",
            },
            Assert.Single(handler.Events));
        Assert.Equal("17793124-05d4-b198-2fde-7ededc63b103", Assert.Single(handler.Contexts).EventId);
    }

    [Fact]
    public async Task A_notification_is_the_same_event_with_its_key_decoded()
    {
        var handler = new Collect<ObjectCreated>();
        Assert.Equal("null", await new Run().InvokeAsync(handler, Payload.File("s3-event.json")));
        Assert.Equal(
            new ObjectCreated
            {
                Bucket = "sourcebucket",
                Key = "Happy Face.jpg",
                Size = 1024,
                ETag = "d41d8cd98f00b204e9800998ecf8427e",
                VersionId = "version",
                Sequencer = "Happy Sequencer",
            },
            Assert.Single(handler.Events));
    }

    [Theory]
    [InlineData("eventbridge-s3-object-deleted.json", "Object Deleted")]
    [InlineData("s3-lifecycle-expiration-event.json", "Object Deleted")]
    [InlineData("eventbridge-scheduled-event.json", "Scheduled Event")]
    [InlineData("s3-event.json", "ObjectRestore:Completed")]
    public async Task Another_event_is_refused_by_its_name(string file, string kind)
    {
        var payload = Payload.File(file).Replace("ObjectCreated:Put", kind, StringComparison.Ordinal);
        var exception = await Assert.ThrowsAsync<UndecodableEventException>(() => new Run().InvokeAsync(new Collect<ObjectCreated>(), payload));
        Assert.Equal($"The event is '{kind}', but ObjectCreated is read from 'Object Created' only.", exception.Message);
    }

    [Fact]
    public async Task S3s_test_message_is_acknowledged_without_the_handler()
    {
        var handler = new Collect<ObjectCreated>();
        Assert.Equal("null", await new Run().InvokeAsync(handler, Payload.File("s3-test-event.json")));
        Assert.Equal("""{"batchItemFailures":[]}""", await new Run().InvokeAsync(handler, Payload.Sqs(Payload.File("s3-test-event.json"))));
        Assert.Empty(handler.Events);
    }

    [Fact]
    public void A_deletions_detail_is_no_creation() => Assert.StartsWith(
        "This is the detail of S3's event 'Object Deleted', not of 'Object Created'.",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(
            """{"bucket":{"name":"b"},"object":{"key":"k","size":1},"deletion-type":"Permanently Deleted"}""", HostJson.Default.ObjectCreated)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void It_is_written_as_S3_writes_it()
    {
        var created = new ObjectCreated { Bucket = "b", Key = "k", Size = 0 };
        var json = JsonSerializer.Serialize(created, HostJson.Default.ObjectCreated);
        Assert.Equal("""{"bucket":{"name":"b"},"object":{"key":"k","size":0}}""", json);
        Assert.Equal(created, JsonSerializer.Deserialize(json, HostJson.Default.ObjectCreated));
    }

    [Theory]
    [InlineData("""{"object":{"key":"k","size":1}}""", "detail.bucket")]
    [InlineData("""{"bucket":{},"object":{"key":"k","size":1}}""", "detail.bucket.name")]
    [InlineData("""{"bucket":{"name":"b"}}""", "detail.object")]
    [InlineData("""{"bucket":{"name":"b"},"object":{"size":1}}""", "detail.object.key")]
    [InlineData("""{"bucket":{"name":"b"},"object":{"key":"k"}}""", "detail.object.size")]
    [InlineData("""{"bucket":{"name":"b"},"object":{"key":"k","size":"1"}}""", "detail.object.size")]
    [InlineData("[]", "detail.object")]
    public void A_detail_of_another_event_is_refused_with_what_is_missing(string detail, string missing) => Assert.StartsWith(
        $"This is not the detail of S3's event 'Object Created': {missing} is missing or has another type.",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(detail, HostJson.Default.ObjectCreated)).Message,
        StringComparison.Ordinal);
}
