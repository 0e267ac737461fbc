using System.Text.Json.Nodes;
using ServerlessStack.Local.Patterns;

namespace ServerlessStack.Local.Tests.Mappings;

/// <summary>Matches where a property below another one has a value.</summary>
internal sealed class PropertyPattern(string parent, string property, string value) : IEventPattern
{
    public bool Matches(JsonNode? candidate) => candidate?[parent] is JsonObject body && body[property]?.ToString() == value;
}
