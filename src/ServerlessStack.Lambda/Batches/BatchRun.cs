using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda.Batches;

/// <summary>
/// Handles every record of a batch by itself: lanes side by side, the records of a lane in order. Where single records can be reported, a lane stops at its
/// first failure (Lambda developer guide, "Handling errors for an SQS event source in Lambda": a FIFO queue's order; "Configuring partial batch response with
/// Kinesis Data Streams and Lambda": Lambda goes back to the first failure of a shard).
/// </summary>
internal sealed class BatchRun
{
    private readonly RecordBatch _batch;
    private readonly Func<BatchRecord, CancellationToken, Task> _handle;
    private readonly Action<BatchRecord, Exception> _report;
    private readonly int _parallelism;
    private readonly BatchLanes _lanes;
    private readonly RecordState[] _states;
    private readonly Exception?[] _exceptions;
    private int _nextLane = -1;

    /// <summary>Prepares a run.</summary>
    /// <param name="batch">The records.</param>
    /// <param name="handle">Handles one record.</param>
    /// <param name="report">Takes why a record failed.</param>
    /// <param name="parallelism">How many lanes run at once.</param>
    public BatchRun(
        RecordBatch batch,
        Func<BatchRecord, CancellationToken, Task> handle,
        Action<BatchRecord, Exception> report,
        int parallelism = HostDefaults.Parallelism)
    {
        (_batch, _handle, _report, _parallelism) = (batch, handle, report, parallelism);
        _lanes = new BatchLanes(batch.Records);
        _states = new RecordState[batch.Records.Count];
        _exceptions = new Exception?[batch.Records.Count];
    }

    /// <summary>Handles the records until all are done or the deadline comes.</summary>
    /// <returns>The records that were not handled successfully, in the order of delivery.</returns>
    public async Task<IReadOnlyList<RecordFailure>> RunAsync(Deadline deadline)
    {
        // Read once: a handler that was given up goes on behind the deadline's end of life.
        var cancellation = deadline.Cancellation;
        var workers = new Task[Math.Min(_parallelism, _lanes.Count)];
        for (var worker = 0; worker < workers.Length; worker++)
        {
            // On a thread of its own, so that even a handler that blocks and ignores its token can be given up.
            workers[worker] = Task.Run(() => WorkAsync(cancellation), CancellationToken.None);
        }

        try
        {
            await Task.WhenAll(workers).WaitAsync(deadline.Abandonment);
        }
        catch (OperationCanceledException) when (deadline.Abandonment.IsCancellationRequested)
        {
            GiveUp();
        }

        return Failures();
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        for (var lane = Interlocked.Increment(ref _nextLane); lane < _lanes.Count; lane = Interlocked.Increment(ref _nextLane))
        {
            for (var record = _lanes.First(lane); record >= 0; record = _lanes.Next(record))
            {
                if (cancellation.IsCancellationRequested)
                {
                    return;
                }

                if (!await TryHandleAsync(record, cancellation) && _batch.IsReportable)
                {
                    break;
                }
            }
        }
    }

    private async Task<bool> TryHandleAsync(int index, CancellationToken cancellation)
    {
        Interlocked.Exchange(ref _states[index], RecordState.Running);
        try
        {
            await _handle(_batch.Records[index], cancellation);
            return TryEnd(index, RecordState.Handled);
        }
        catch (Exception exception)
        {
            Fail(index, exception);
            return false;
        }
    }

    // Whoever ends a record first decides: its handler, or the deadline.
    private bool TryEnd(int index, RecordState end) => Interlocked.CompareExchange(ref _states[index], end, RecordState.Running) == RecordState.Running;

    private void Fail(int index, Exception exception)
    {
        if (TryEnd(index, RecordState.Failed))
        {
            _exceptions[index] = exception;
            _report(_batch.Records[index], exception);
        }
    }

    private void GiveUp()
    {
        for (var index = 0; index < _states.Length; index++)
        {
            Fail(index, new TimeoutException("The handler was asked to stop and did not before the function's time was over."));
        }
    }

    private List<RecordFailure> Failures()
    {
        var failures = new List<RecordFailure>();
        for (var index = 0; index < _states.Length; index++)
        {
            // A handler that was given up may still change the state: an exchange of nothing reads what is true now.
            if (Interlocked.CompareExchange(ref _states[index], RecordState.Waiting, RecordState.Waiting) != RecordState.Handled)
            {
                failures.Add(new RecordFailure(_batch.Records[index], _exceptions[index]));
            }
        }

        return failures;
    }
}
