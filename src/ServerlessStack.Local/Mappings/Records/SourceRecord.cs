using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Mappings.Records;

/// <summary>A message of a queue, or a record of a stream.</summary>
/// <param name="Id">By what a partial answer names it: the message's id, or the sequence number.</param>
/// <param name="Event">As the function or the pipe sees it.</param>
/// <param name="Candidate">As filters see it: with the body parsed, where it is JSON.</param>
internal sealed record SourceRecord(string Id, JsonObject Event, JsonNode Candidate)
{
    /// <summary>When it arrived.</summary>
    public DateTimeOffset ArrivedAt { get; init; }

    /// <summary>What keeps its order: records with the same key are handled one after the other. Empty where there is none.</summary>
    public string OrderKey { get; init; } = "";
}
