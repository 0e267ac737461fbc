using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Windows;

/// <summary>Carries a window's state from record to record of one invocation. Records of a window come one after the other.</summary>
internal sealed class WindowRun(WindowFrame frame)
{
    // A handler that was given up may end while the answer is made.
    private readonly Lock _lock = new();
    private readonly Dictionary<BatchRecord, ReadOnlyMemory<byte>> _left = [];
    private ReadOnlyMemory<byte> _latest = frame.State;

    /// <summary>The id of the window's end.</summary>
    public string Id => frame.Id;

    /// <summary>Whether Lambda drops the state after this invocation.</summary>
    public bool Ends => frame.IsFinal || frame.IsTerminatedEarly;

    /// <summary>Begins a record.</summary>
    public WindowDraft Begin()
    {
        lock (_lock)
        {
            return new WindowDraft(frame, _latest);
        }
    }

    /// <summary>Notes what a record leaves whose events have all succeeded. It counts if the batch takes the record for handled.</summary>
    public void Leave(BatchRecord record, WindowDraft draft)
    {
        lock (_lock)
        {
            _left[record] = _latest = draft.State;
        }
    }

    /// <summary>The state that the last handled record left.</summary>
    /// <param name="records">The batch's records in order.</param>
    /// <param name="failures">Those of them that were not handled.</param>
    public ReadOnlyMemory<byte> Settle(IReadOnlyList<BatchRecord> records, IReadOnlyList<RecordFailure> failures)
    {
        var last = records.Except(failures.Select(failure => failure.Record)).LastOrDefault();
        lock (_lock)
        {
            return last is null ? frame.State : _left[last];
        }
    }

    /// <summary>The window as its end sees it.</summary>
    public TumblingWindow End(ReadOnlyMemory<byte> state) => new(frame, state);
}
