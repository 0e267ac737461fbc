using System.Text.Json.Nodes;
using ServerlessStack.Local.Patterns;

namespace ServerlessStack.Local.Mappings;

/// <summary>Reads the patterns of filters, which are not the same everywhere.</summary>
/// <param name="Mapping">Reads one of an event-source mapping.</param>
/// <param name="Pipe">Reads one of a pipe.</param>
internal sealed record FilterReaders(Func<JsonNode, IEventPattern> Mapping, Func<JsonNode, IEventPattern> Pipe);
