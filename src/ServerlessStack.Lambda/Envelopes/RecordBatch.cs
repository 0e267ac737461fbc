using ServerlessStack.Lambda.Windows;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Records that one invocation delivers: a batch of an event source mapping or a pipe, or the single event of an asynchronous invocation.</summary>
/// <param name="description">What it is, in words.</param>
/// <param name="records">The records in the order of delivery.</param>
internal sealed class RecordBatch(string description, IReadOnlyList<BatchRecord> records) : Envelope
{
    public override string Description => description;

    /// <summary>The records in the order of delivery.</summary>
    public IReadOnlyList<BatchRecord> Records => records;

    /// <summary>Whether single records can be reported as failed. Otherwise one failure fails the invocation, after every record had its turn.</summary>
    public bool IsReportable { get; init; } = records.All(record => record.IsReportable);

    /// <summary>Whether a pipe sent it.</summary>
    public bool IsPiped { get; init; }

    /// <summary>The tumbling window that the batch belongs to; <see langword="null"/> without one.</summary>
    public WindowFrame? Window { get; init; }
}
