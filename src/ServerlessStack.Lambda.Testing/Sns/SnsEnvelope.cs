using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>A notification of a topic, always one an invocation (Lambda developer guide, "Invoking Lambda functions with Amazon SNS notifications").</summary>
public sealed record SnsEnvelope : TestEnvelope
{
    internal SnsEnvelope(EventBody body) => Body = body;

    private EventBody Body { get; }

    private string Id { get; init; } = Guid.NewGuid().ToString();

    private string Topic { get; init; } = EnvelopeDefaults.ResourceName;

    private DateTimeOffset Time { get; init; } = EnvelopeDefaults.SentAt;

    private string Arn => $"arn:aws:sns:{EnvelopeDefaults.Region}:{EnvelopeDefaults.Account}:{Topic}";

    /// <summary>Names the message, which keeps its id at every delivery; a new id when omitted.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The changed envelope.</returns>
    public SnsEnvelope WithId(string id) => this with { Id = id };

    /// <summary>Names the topic; <see cref="EnvelopeDefaults.ResourceName"/> when omitted.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The changed envelope.</returns>
    public SnsEnvelope FromTopic(string name) => this with { Topic = name };

    /// <summary>Says when the message was published; <see cref="EnvelopeDefaults.SentAt"/> when omitted.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The changed envelope.</returns>
    public SnsEnvelope SentAt(DateTimeOffset time) => this with { Time = time };

    internal override string Write(IJsonTypeInfoResolver json) => PayloadText.Write(new JsonObject
    {
        ["Records"] = new JsonArray(new JsonObject
        {
            ["EventVersion"] = "1.0",
            ["EventSubscriptionArn"] = $"{Arn}:21be56ed-a058-49f5-8c98-aedd2564c486",
            ["EventSource"] = "aws:sns",
            ["Sns"] = new JsonObject
            {
                ["SignatureVersion"] = "1",
                ["Timestamp"] = PayloadText.Milliseconds(Time),
                ["Signature"] = SnsSignature.Value,
                ["SigningCertUrl"] = SnsSignature.Certificate,
                ["MessageId"] = Id,
                ["Message"] = Body.Write(json),
                ["MessageAttributes"] = new JsonObject(),
                ["Type"] = "Notification",
                ["UnsubscribeUrl"] = SnsSignature.Unsubscribe(Arn),
                ["TopicArn"] = Arn,
                ["Subject"] = null,
            },
        }),
    });

    /// <summary>What a queue gets that subscribes without raw delivery (SNS developer guide, "Amazon SNS message and JSON formats").</summary>
    internal TestEnvelope ToQueueBody() => new QueuedNotification(this);

    private sealed record QueuedNotification(SnsEnvelope Notification) : TestEnvelope
    {
        internal override string Write(IJsonTypeInfoResolver json) => PayloadText.Write(new JsonObject
        {
            ["Type"] = "Notification",
            ["MessageId"] = Notification.Id,
            ["TopicArn"] = Notification.Arn,
            ["Message"] = Notification.Body.Write(json),
            ["Timestamp"] = PayloadText.Milliseconds(Notification.Time),
            ["SignatureVersion"] = "1",
            ["Signature"] = SnsSignature.Value,
            ["SigningCertURL"] = SnsSignature.Certificate,
            ["UnsubscribeURL"] = SnsSignature.Unsubscribe(Notification.Arn),
        });
    }
}
