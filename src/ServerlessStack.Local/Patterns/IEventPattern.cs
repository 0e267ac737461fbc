using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Patterns;

/// <summary>A pattern of EventBridge's dialect, which rules, pipes and event-source mappings filter by.</summary>
internal interface IEventPattern
{
    /// <summary>Whether an event matches.</summary>
    bool Matches(JsonNode? candidate);
}
