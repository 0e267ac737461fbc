using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Asynchronous;

/// <summary>What differs between the services that invoke a function asynchronously.</summary>
internal interface IAsynchronousKind
{
    /// <summary>The payload with one event.</summary>
    JsonObject ToPayload(string id);
}
