using System.Collections.Concurrent;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda.Batches;

/// <summary>Handles every record of a batch by itself: lanes side by side, the records of a lane in order up to the first failure.</summary>
/// <param name="handle">Handles one record.</param>
/// <param name="report">Takes why a record failed.</param>
internal sealed class BatchRun(Func<BatchRecord, CancellationToken, Task> handle, Action<BatchRecord, Exception> report)
{
    /// <summary>How many lanes run at once: a whole SQS batch of the default size, without ten thousand sockets for the largest one.</summary>
    public const int MaxParallelLanes = 10;

    /// <summary>Handles the records until all are done or the deadline comes.</summary>
    /// <returns>The records that were not handled successfully, in the order of delivery.</returns>
    public async Task<IReadOnlyList<BatchRecord>> RunAsync(IReadOnlyList<BatchRecord> records, Deadline deadline)
    {
        var handled = new ConcurrentDictionary<BatchRecord, bool>();
        var lanes = records.GroupBy(record => (object?)record.Lane ?? record);

        // No token here: a deadline must not make the loop throw away what was done already.
        await Parallel.ForEachAsync(lanes, new ParallelOptions { MaxDegreeOfParallelism = MaxParallelLanes }, async (lane, _) =>
        {
            foreach (var record in lane)
            {
                if (deadline.Cancellation.IsCancellationRequested || !await TryHandleAsync(record, deadline))
                {
                    return;
                }

                handled[record] = true;
            }
        });
        return [.. records.Where(record => !handled.ContainsKey(record))];
    }

    private async Task<bool> TryHandleAsync(BatchRecord record, Deadline deadline)
    {
        try
        {
            // On a thread of its own, so that even a handler that blocks and ignores its token can be given up.
            await Task.Run(() => handle(record, deadline.Cancellation), CancellationToken.None).WaitAsync(deadline.Abandonment);
            return true;
        }
        catch (Exception exception)
        {
            report(record, exception);
            return false;
        }
    }
}
