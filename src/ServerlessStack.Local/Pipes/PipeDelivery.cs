using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Pipes.Templates;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Pipes;

/// <summary>Hands the events of a pipe to its target: to a function together, to everything else one after the other, in their order.</summary>
/// <param name="pipe">The pipe.</param>
/// <param name="delivery">Delivers.</param>
/// <param name="invoker">Invokes functions.</param>
/// <param name="hops">Keeps what passed.</param>
/// <param name="time">The clock.</param>
internal sealed class PipeDelivery(PipeSettings pipe, IDelivery delivery, IFunctionInvoker invoker, HopLog hops, TimeProvider time)
{
    /// <summary>Delivers events.</summary>
    public Task<BatchResult> DeliverAsync(SourceBatch batch, IReadOnlyList<PipeItem> items, CancellationToken cancellation) => items.Count == 0 ? Task.FromResult(BatchResult.Success)
        : pipe.Target.Service == "lambda" ? InvokeAsync(batch, items, cancellation)
        : SendAsync(batch, items, cancellation);

    private async Task<BatchResult> SendAsync(SourceBatch batch, IReadOnlyList<PipeItem> items, CancellationToken cancellation)
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        string? error = null;
        foreach (var item in items)
        {
            var message = MessageOf(item);
            try
            {
                await delivery.DeliverAsync(pipe.Target, message, cancellation);
                hops.Record("pipe", pipe.Name, $"delivered to {pipe.Target.Name}", message.Body);
            }
            catch (DeliveryException exception)
            {
                hops.Record("pipe", pipe.Name, $"not delivered to {pipe.Target.Name}: {exception.Message}", message.Body);
                error = exception.Message;

                // Nobody knows which record an enriched event comes from; and what follows in a shard must not overtake.
                if (item.Record is null)
                {
                    return BatchResult.AllFailed(batch, error);
                }

                failed.Add(item.Record);
                if (batch.Shard.Length > 0)
                {
                    break;
                }
            }
        }

        return new BatchResult(failed) { Error = error };
    }

    private async Task<BatchResult> InvokeAsync(SourceBatch batch, IReadOnlyList<PipeItem> items, CancellationToken cancellation)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. items.Select(item => pipe.Parameters.Input is null ? item.Value?.DeepClone() : JsonText.Parse(BodyOf(item)))]));
        try
        {
            if (pipe.Parameters.IsFireAndForget)
            {
                invoker.Enqueue(pipe.Target, payload);
                return BatchResult.Success;
            }

            var answer = await invoker.InvokeAsync(pipe.Target, payload, cancellation);
            var failed = answer.Error is null ? PartialAnswer.FailuresOf(answer.Payload, batch) : null;
            return failed is null
                ? BatchResult.AllFailed(batch, $"{pipe.Target.Name} failed") with { RequestId = answer.RequestId, FunctionError = answer.Error }
                : new BatchResult(failed);
        }
        catch (FunctionRefusedException exception)
        {
            return BatchResult.AllFailed(batch, exception.Message);
        }
    }

    private DeliveredMessage MessageOf(PipeItem item) => new(BodyOf(item))
    {
        GroupId = EventPath.Text(pipe.Parameters.GroupId, item.Parsed),
        DeduplicationId = EventPath.Text(pipe.Parameters.DeduplicationId, item.Parsed),
        PartitionKey = EventPath.Text(pipe.Parameters.PartitionKey, item.Parsed),
        Source = EventPath.Text(pipe.Parameters.Source, item.Parsed) ?? $"Pipe {pipe.Name}",
        DetailType = EventPath.Text(pipe.Parameters.DetailType, item.Parsed) ?? "Event from aws:pipes",
    };

    private string BodyOf(PipeItem item) => pipe.Parameters.Input is { } template ? template.Fill(item.Parsed, PipeVariables.Of(pipe, item.Value, time.GetUtcNow()))
        : item.Value is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>()
        : item.Value?.ToJsonString() ?? "null";
}
