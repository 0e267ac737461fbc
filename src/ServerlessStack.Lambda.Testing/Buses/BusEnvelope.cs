using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>An event of an EventBridge bus (EventBridge user guide, "Events in Amazon EventBridge").</summary>
public sealed record BusEnvelope : TestEnvelope
{
    private readonly string _source;
    private readonly string _detailType;
    private readonly EventBody _detail;

    internal BusEnvelope(string source, string detailType, EventBody detail)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentException.ThrowIfNullOrEmpty(detailType);
        (_source, _detailType, _detail) = (source, detailType, detail);
    }

    private string Id { get; init; } = Guid.NewGuid().ToString();

    private string[] Resources { get; init; } = [];

    private DateTimeOffset Time { get; init; } = EnvelopeDefaults.SentAt;

    /// <summary>Names the event, which keeps its id at every delivery; a new id when omitted.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The changed envelope.</returns>
    public BusEnvelope WithId(string id) => this with { Id = id };

    /// <summary>Says which resources the event is about; none when omitted.</summary>
    /// <param name="arns">The resources' ARNs.</param>
    /// <returns>The changed envelope.</returns>
    public BusEnvelope About(params string[] arns) => this with { Resources = arns };

    /// <summary>Says when the event happened; <see cref="EnvelopeDefaults.SentAt"/> when omitted.</summary>
    /// <param name="time">The time; EventBridge keeps seconds.</param>
    /// <returns>The changed envelope.</returns>
    public BusEnvelope SentAt(DateTimeOffset time) => this with { Time = time };

    internal override string Write(IJsonTypeInfoResolver json) => PayloadText.Write(new JsonObject
    {
        ["version"] = "0",
        ["id"] = Id,
        ["detail-type"] = _detailType,
        ["source"] = _source,
        ["account"] = EnvelopeDefaults.Account,
        ["time"] = PayloadText.Seconds(Time),
        ["region"] = EnvelopeDefaults.Region,
        ["resources"] = new JsonArray([.. Resources.Select(arn => JsonValue.Create(arn))]),
        ["detail"] = _detail.ToNode(json),
    });
}
