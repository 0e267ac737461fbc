namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>
/// What a poller of a shard still has to deliver of one batch. A partial answer moves the checkpoint to the record it reports, and the rest is a new batch;
/// a batch whose first record failed is halved; halving does not count as a retry, and a record that fails alone for too often is given up
/// (Lambda developer guide, "Retain discarded batch records", "Configuring partial batch response").
/// </summary>
/// <param name="batch">The batch as it was read.</param>
/// <param name="maxRetries">How often a record alone is tried again.</param>
internal sealed class Retries(Segment batch, int maxRetries)
{
    private readonly Stack<Segment> _open = new([batch]);

    /// <summary>Takes what to deliver next.</summary>
    /// <returns><see langword="false"/> when the batch is through.</returns>
    internal bool TryNext(out Segment next) => _open.TryPop(out next!);

    /// <summary>Delivers the segment once more although it was handled: the checkpoint got lost.</summary>
    internal void Repeat(Segment segment) => _open.Push(segment);

    /// <summary>Takes a failure.</summary>
    /// <param name="segment">What was delivered.</param>
    /// <param name="failed">The first record that failed.</param>
    /// <returns>Whether the segment is given up: it is a single record, and its retries are used up.</returns>
    internal bool Fail(Segment segment, int failed)
    {
        if (failed > segment.Start)
        {
            _open.Push(segment with { Start = failed, Attempts = 0 });
            return false;
        }

        if (segment.Count > 1)
        {
            _open.Push(segment.SecondHalf);
            _open.Push(segment.FirstHalf);
            return false;
        }

        if (segment.Attempts >= maxRetries)
        {
            return true;
        }

        _open.Push(segment with { Attempts = segment.Attempts + 1 });
        return false;
    }
}
