using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Mappings.Functions;

/// <summary>The function of an event-source mapping: gets the records of a batch, and may say which of them failed.</summary>
/// <param name="settings">The mapping.</param>
/// <param name="invoker">Invokes it.</param>
/// <param name="options">How long it waits where the function is throttled.</param>
/// <param name="time">The clock.</param>
internal sealed class FunctionTarget(MappingSettings settings, IFunctionInvoker invoker, PollingOptions options, TimeProvider time) : IBatchTarget
{
    /// <inheritdoc />
    public async Task<BatchResult> HandleAsync(SourceBatch batch, CancellationToken cancellation)
    {
        var payload = new JsonObject { ["Records"] = new JsonArray([.. batch.Records.Select(record => record.Event.DeepClone())]) };
        batch.Window?.Write(payload, batch.Shard, settings.Source);
        FunctionAnswer answer;
        try
        {
            answer = await InvokeAsync(JsonSerializer.SerializeToUtf8Bytes(payload), cancellation);
        }
        catch (FunctionRefusedException exception)
        {
            return BatchResult.AllFailed(batch, exception.Message);
        }

        if (answer.Error is { } error)
        {
            return BatchResult.AllFailed(batch, $"{settings.Function.Name} failed") with { RequestId = answer.RequestId, FunctionError = error };
        }

        var failed = settings.ReportsFailures ? PartialAnswer.FailuresOf(answer.Payload, batch) : BatchResult.Success.Failed;
        var result = failed is null ? BatchResult.AllFailed(batch, $"{settings.Function.Name} named what is not in the batch") : new BatchResult(failed);
        return result with { RequestId = answer.RequestId, State = batch.Window is null ? null : PartialAnswer.StateOf(answer.Payload) };
    }

    private async Task<FunctionAnswer> InvokeAsync(byte[] payload, CancellationToken cancellation)
    {
        var until = time.GetUtcNow() + options.ThrottlePatience;
        while (true)
        {
            try
            {
                return await invoker.InvokeAsync(settings.Function, payload, cancellation);
            }
            catch (FunctionRefusedException exception) when (exception.Code == FunctionRefusedException.Throttled && time.GetUtcNow() < until)
            {
                await Task.Delay(options.RetryPause, time, cancellation);
            }
        }
    }
}
