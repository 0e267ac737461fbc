namespace ServerlessStack.Local.Mappings.Records;

/// <summary>What handles batches: a mapping's function, or the rest of a pipe.</summary>
internal interface IBatchTarget
{
    /// <summary>Handles a batch; an error is a result, too.</summary>
    Task<BatchResult> HandleAsync(SourceBatch batch, CancellationToken cancellation);
}
