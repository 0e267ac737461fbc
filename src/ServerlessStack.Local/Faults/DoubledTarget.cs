using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Faults;

/// <summary>Hands the records that come twice over twice, at the same time: what came first counts for the source.</summary>
/// <param name="target">Handles batches.</param>
/// <param name="consumer">Who that is.</param>
/// <param name="faults">Says which records.</param>
internal sealed class DoubledTarget(IBatchTarget target, string consumer, IFaults faults) : IBatchTarget
{
    /// <inheritdoc />
    public async Task<BatchResult> HandleAsync(SourceBatch batch, CancellationToken cancellation)
    {
        SourceRecord[] again = [.. batch.Records.Where(record => faults.ComesTwice(consumer, record.Candidate.ToJsonString()))];
        if (again.Length == 0)
        {
            return await target.HandleAsync(batch, cancellation);
        }

        var results = await Task.WhenAll(target.HandleAsync(batch, cancellation), target.HandleAsync(batch with { Records = again }, cancellation));
        return results[0];
    }
}
