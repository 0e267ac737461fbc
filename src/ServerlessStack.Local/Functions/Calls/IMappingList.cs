using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Functions.Calls;

/// <summary>The event-source mappings as Lambda's API describes them (Lambda API reference, "EventSourceMappingConfiguration").</summary>
internal interface IMappingList
{
    /// <summary>Those of a function and a source; of all where these are null.</summary>
    IEnumerable<JsonObject> All(string? function, string? source);

    /// <summary>One; null where it is not there.</summary>
    JsonObject? Find(string id);
}
