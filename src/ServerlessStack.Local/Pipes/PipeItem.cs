using System.Text.Json.Nodes;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Pipes;

/// <summary>An event in a pipe.</summary>
/// <param name="Value">The event: the source's record, or what the enrichment answered.</param>
/// <param name="Parsed">The same with its body parsed, which paths lead into.</param>
/// <param name="Record">The id of the record that it is; null for what an enrichment answered.</param>
internal sealed record PipeItem(JsonNode? Value, JsonNode? Parsed, string? Record)
{
    /// <summary>A record of the source: what filters see of it is what paths lead into (EventBridge user guide, "Implicit body data parsing").</summary>
    public static PipeItem Of(SourceRecord record)
    {
        var parsed = record.Event.DeepClone().AsObject();
        foreach (var (name, value) in record.Candidate.AsObject())
        {
            parsed[name] = value?.DeepClone();
        }

        return new PipeItem(record.Event, parsed, record.Id);
    }

    /// <summary>An answer of an enrichment.</summary>
    public static PipeItem Of(JsonNode? answer) => new(answer, answer, Record: null);
}
