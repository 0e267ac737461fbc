using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>What S3 says about an object: to EventBridge, or, where a test asks for it, by a notification of its own.</summary>
public sealed record ObjectEnvelope : TestEnvelope
{
    private readonly ObjectFact _fact;

    internal ObjectEnvelope(ObjectFact fact) => _fact = fact;

    private bool IsNotification { get; init; }

    private string Id { get; init; } = Guid.NewGuid().ToString();

    private string? VersionId { get; init; }

    private DateTimeOffset Time { get; init; } = EnvelopeDefaults.SentAt;

    /// <summary>Sends an S3 event notification, in which the key is URL-encoded, instead of an EventBridge event, in which it is plain.</summary>
    /// <returns>The changed envelope.</returns>
    public ObjectEnvelope AsNotification() => this with { IsNotification = true };

    /// <summary>Names the EventBridge event; a new id when omitted. A notification has no id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The changed envelope.</returns>
    public ObjectEnvelope WithId(string id) => this with { Id = id };

    /// <summary>Says which version of the object it is; the bucket keeps no versions when omitted.</summary>
    /// <param name="versionId">The version.</param>
    /// <returns>The changed envelope.</returns>
    public ObjectEnvelope WithVersion(string versionId) => this with { VersionId = versionId };

    /// <summary>Says when it happened; <see cref="EnvelopeDefaults.SentAt"/> when omitted.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The changed envelope.</returns>
    public ObjectEnvelope SentAt(DateTimeOffset time) => this with { Time = time };

    internal override string Write(IJsonTypeInfoResolver json) =>
        IsNotification ? PayloadText.Write(ObjectNotification.Write(_fact, VersionId, Time)) : ToBusEvent().Write(json);

    private BusEnvelope ToBusEvent() =>
        new BusEnvelope("aws.s3", _fact.DetailType, EventBody.Of(new RawEnvelope(PayloadText.Write(ObjectDetail.Write(_fact, VersionId)))))
            .WithId(Id)
            .About($"arn:aws:s3:::{_fact.Bucket}")
            .SentAt(Time);
}
