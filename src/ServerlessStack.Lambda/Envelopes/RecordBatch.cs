namespace ServerlessStack.Lambda.Envelopes;

/// <summary>A batch of records, as an event source mapping or a pipe delivers it.</summary>
/// <param name="description">What it is, in words.</param>
/// <param name="records">The records in the order of delivery.</param>
internal sealed class RecordBatch(string description, IReadOnlyList<BatchRecord> records) : Envelope
{
    public override string Description => description;

    /// <summary>The records in the order of delivery.</summary>
    public IReadOnlyList<BatchRecord> Records => records;
}
