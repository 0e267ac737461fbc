using System.Collections.Concurrent;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Tests.Mappings;

/// <summary>Handles batches as a test says, and keeps them.</summary>
internal sealed class ScriptedTarget : IBatchTarget
{
    internal ConcurrentQueue<SourceBatch> Batches { get; } = new();

    /// <summary>What comes of a batch; a success unless it says otherwise.</summary>
    internal Func<SourceBatch, BatchResult> Result { get; set; } = _ => BatchResult.Success;

    /// <summary>The values of each batch, in the order in which they came.</summary>
    internal IEnumerable<string> Values => Batches.Select(batch => string.Join(' ', batch.Records.Select(record => record.Event["value"]!.GetValue<string>())));

    public async Task<BatchResult> HandleAsync(SourceBatch batch, CancellationToken cancellation)
    {
        await Task.Yield();
        Batches.Enqueue(batch);
        return Result(batch);
    }

    /// <summary>Fails what has a value, alone or as a whole batch.</summary>
    internal static Func<SourceBatch, BatchResult> Failing(string value, bool isPartial = false) => batch =>
    {
        var failed = batch.Records.Where(record => record.Event["value"]!.GetValue<string>() == value).Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        return failed.Count == 0 ? BatchResult.Success : isPartial ? new BatchResult(failed) { RequestId = "request-1" } : BatchResult.AllFailed(batch, "Broken.") with { RequestId = "request-1", FunctionError = "Unhandled" };
    };
}
