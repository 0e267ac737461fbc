using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Objects;

public sealed class ObjectDeletedTests
{
    [Fact]
    public async Task A_delete_marker_says_that_the_versions_are_still_there() => Assert.Equal(
        new ObjectDeleted
        {
            Bucket = "amzn-s3-demo-bucket1",
            Key = "example-key",
            Deletion = ObjectDeletion.DeleteMarker,
            ETag = "d41d8cd98f00b204e9800998ecf8427e",
            VersionId = "1QW9g1Z99LUNbvaaYVpW9xDlOLU.qxgF",
            Sequencer = "617f0837b476e463",
        },
        await HandleAsync(Payload.File("eventbridge-s3-object-deleted.json")));

    [Fact]
    public async Task A_lifecycle_rule_expires_objects()
    {
        var deleted = await HandleAsync(Payload.File("eventbridge-s3-object-expired.json"));
        Assert.Equal((ObjectDeletion.Permanent, true), (deleted.Deletion, deleted.IsExpiry));
    }

    [Fact]
    public async Task A_notification_is_the_same_event() => Assert.Equal(
        new ObjectDeleted
        {
            Bucket = "amzn-s3-demo-bucket",
            Key = "expiration/delete",
            Deletion = ObjectDeletion.Permanent,
            IsExpiry = true,
            Sequencer = "0055AED6DCD90281E5",
        },
        await HandleAsync(Payload.File("s3-lifecycle-expiration-event.json")));

    [Theory]
    [InlineData("ObjectRemoved:Delete", ObjectDeletion.Permanent, false)]
    [InlineData("ObjectRemoved:DeleteMarkerCreated", ObjectDeletion.DeleteMarker, false)]
    [InlineData("LifecycleExpiration:Delete", ObjectDeletion.Permanent, true)]
    [InlineData("LifecycleExpiration:DeleteMarkerCreated", ObjectDeletion.DeleteMarker, true)]
    public async Task Every_notification_of_a_removal_is_understood(string eventName, ObjectDeletion deletion, bool isExpiry)
    {
        var deleted = await HandleAsync(Payload.File("s3-event.json").Replace("ObjectCreated:Put", eventName, StringComparison.Ordinal));
        Assert.Equal((deletion, isExpiry, "Happy Face.jpg"), (deleted.Deletion, deleted.IsExpiry, deleted.Key));
    }

    [Theory]
    [InlineData("eventbridge-s3-object-created.json", "The event is 'Object Created', but ObjectDeleted is read from 'Object Deleted' only.")]
    [InlineData("s3-event.json", "The event is 'Object Created', but ObjectDeleted is read from 'Object Deleted' only.")]
    [InlineData("scheduler-event.json", "The event is 'Scheduled Event', but ObjectDeleted is read from 'Object Deleted' only.")]
    public async Task Another_event_is_refused_by_its_name(string file, string message) =>
        Assert.Equal(message, (await Assert.ThrowsAsync<UndecodableEventException>(() => HandleAsync(Payload.File(file)))).Message);

    [Theory]
    [InlineData(ObjectDeletion.Permanent, false)]
    [InlineData(ObjectDeletion.Permanent, true)]
    [InlineData(ObjectDeletion.DeleteMarker, false)]
    [InlineData(ObjectDeletion.DeleteMarker, true)]
    public void It_is_written_as_S3_writes_it(ObjectDeletion deletion, bool isExpiry)
    {
        var deleted = new ObjectDeleted { Bucket = "b", Key = "k", Deletion = deletion, IsExpiry = isExpiry, ETag = "e", VersionId = "v", Sequencer = "1" };
        var json = JsonSerializer.Serialize(deleted, HostJson.Default.ObjectDeleted);
        Assert.StartsWith("""{"bucket":{"name":"b"},"object":{"key":"k","etag":"e","version-id":"v","sequencer":"1"},"reason":""", json, StringComparison.Ordinal);
        Assert.Equal(deleted, JsonSerializer.Deserialize(json, HostJson.Default.ObjectDeleted));
    }

    [Fact]
    public void A_detail_of_another_event_is_refused_with_what_is_missing() => Assert.StartsWith(
        "This is not the detail of S3's event 'Object Deleted': detail.deletion-type is missing or has another type.",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"bucket":{"name":"b"},"object":{"key":"k"}}""", HostJson.Default.ObjectDeleted)).Message,
        StringComparison.Ordinal);

    private static async Task<ObjectDeleted> HandleAsync(string payload)
    {
        var handler = new Collect<ObjectDeleted>();
        Assert.Equal("null", await new Run().InvokeAsync(handler, payload));
        return Assert.Single(handler.Events);
    }
}
