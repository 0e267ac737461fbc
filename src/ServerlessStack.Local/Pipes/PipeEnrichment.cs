using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Pipes;

/// <summary>The function between a pipe's source and target: gets the batch as an array, and answers what goes on (EventBridge user guide, "Event enrichment in Amazon EventBridge Pipes").</summary>
/// <param name="pipe">The pipe.</param>
/// <param name="invoker">Invokes it.</param>
/// <param name="time">The clock.</param>
internal sealed class PipeEnrichment(PipeSettings pipe, IFunctionInvoker invoker, TimeProvider time)
{
    /// <summary>Enriches a batch.</summary>
    /// <returns>What goes on, or the error.</returns>
    public async Task<(IReadOnlyList<PipeItem> Items, BatchResult? Failure)> RunAsync(SourceBatch batch, IReadOnlyList<PipeItem> items, CancellationToken cancellation)
    {
        try
        {
            var answer = await invoker.InvokeAsync(pipe.Enrichment!, JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. items.Select(Input)])), cancellation);
            return answer.Error is null
                ? ([.. Items(answer.Payload).Select(PipeItem.Of)], null)
                : ([], BatchResult.AllFailed(batch, $"{pipe.Enrichment!.Name} failed") with { RequestId = answer.RequestId, FunctionError = answer.Error });
        }
        catch (FunctionRefusedException exception)
        {
            return ([], BatchResult.AllFailed(batch, exception.Message));
        }
        catch (JsonException exception)
        {
            return ([], BatchResult.AllFailed(batch, $"{pipe.Enrichment!.Name} answered what is no JSON: {exception.Message}"));
        }
    }

    private JsonNode? Input(PipeItem item) => pipe.EnrichmentInput is { } template
        ? JsonText.Parse(template.Fill(item.Parsed, PipeVariables.Of(pipe, item.Value, time.GetUtcNow())))
        : item.Value?.DeepClone();

    // No event, an empty object and an empty list all mean that there is nothing to deliver.
    private static IEnumerable<JsonNode?> Items(ReadOnlyMemory<byte> answer) => (answer.IsEmpty ? null : JsonNode.Parse(answer.Span)) switch
    {
        null or JsonObject { Count: 0 } => [],
        JsonArray list => list,
        var single => [single],
    };
}
