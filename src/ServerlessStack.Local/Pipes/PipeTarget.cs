using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Pipes;

/// <summary>What follows a pipe's source: the enrichment, if there is one, and the target.</summary>
/// <param name="pipe">The pipe.</param>
/// <param name="enrichment">The enrichment.</param>
/// <param name="delivery">The target.</param>
/// <param name="hops">Keeps what passed.</param>
internal sealed class PipeTarget(PipeSettings pipe, PipeEnrichment enrichment, PipeDelivery delivery, HopLog hops) : IBatchTarget
{
    /// <inheritdoc />
    public async Task<BatchResult> HandleAsync(SourceBatch batch, CancellationToken cancellation)
    {
        IReadOnlyList<PipeItem> items = [.. batch.Records.Select(PipeItem.Of)];
        foreach (var record in batch.Records)
        {
            hops.Record("pipe", pipe.Name, $"took from {pipe.Source.Name}", record.Candidate.ToJsonString());
        }

        if (pipe.Enrichment is not null)
        {
            (items, var failure) = await enrichment.RunAsync(batch, items, cancellation);
            if (failure is not null)
            {
                return failure;
            }
        }

        return await delivery.DeliverAsync(batch, items, cancellation);
    }
}
