using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>A record of no known source among records that are. It fails alone, if it can be named.</summary>
internal sealed class OddRecord : BatchRecord
{
    private readonly JsonElement _record;

    public OddRecord(JsonElement record)
    {
        _record = record;
        Identifier = record.Text("messageId")
            ?? record.Property("dynamodb")?.Text("SequenceNumber")
            ?? record.Property("kinesis")?.Text("sequenceNumber")
            ?? record.Text("eventID")
            ?? throw new UnknownEnvelopeException(
                $"A record of the batch is {PayloadShape.Describe(record)}, and has none of the identifiers by which it could be reported as failed.");
    }

    public override string Plural => "records";

    public override string Identifier { get; }

    // Its neighbours may be a stream's, and the order of a stream ends here.
    public override string Lane => "";

    public override ReceivedEvent Open() =>
        throw new UndecodableEventException($"The record is {PayloadShape.Describe(_record)}, which comes from no source that this function knows.");
}
