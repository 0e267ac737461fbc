using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>How a mapping or a pipe tells what it gave up.</summary>
internal interface IDiscards
{
    /// <summary>The record for the on-failure destination.</summary>
    /// <param name="discarded">What was given up.</param>
    /// <param name="placeName">What the place in the stream is called.</param>
    /// <param name="place">The place in the stream.</param>
    JsonObject Record(DiscardedBatch discarded, string placeName, JsonObject place);
}
