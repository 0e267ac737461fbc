using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>What differs between the streams that Lambda or a pipe polls.</summary>
internal interface IStreamKind
{
    /// <summary>What the record of a failed batch calls its details.</summary>
    string BatchInfo { get; }

    /// <summary>The stream's ARN.</summary>
    string StreamArn { get; }

    /// <summary>The record that is made of an event.</summary>
    /// <param name="id">The event.</param>
    /// <param name="sequenceNumber">Its place in the shard.</param>
    JsonObject ToRecord(string id, string sequenceNumber);

    /// <summary>By what a partial answer names a record.</summary>
    /// <param name="id">The event.</param>
    /// <param name="sequenceNumber">Its place in the shard.</param>
    string Identifier(string id, string sequenceNumber) => sequenceNumber;

    /// <summary>The payload with a batch.</summary>
    string ToPayload(JsonArray records) => BatchPayload.Mapped(records);
}
