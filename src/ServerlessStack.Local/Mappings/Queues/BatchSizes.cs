using System.Text;
using ServerlessStack.Local.Functions;

namespace ServerlessStack.Local.Mappings.Queues;

/// <summary>How many bytes a batch has: no more than an event of a function may have.</summary>
internal static class BatchSizes
{
    // For the record's fields around the body.
    private const int Envelope = 1024;

    /// <summary>Whether another message might not fit any more.</summary>
    public static bool IsFull(IEnumerable<QueueMessage> batch) => batch.Sum(Of) > FunctionLimits.SynchronousPayload - FunctionLimits.AsynchronousPayload;

    /// <summary>Splits messages into batches that fit, in their order.</summary>
    public static IEnumerable<IReadOnlyList<QueueMessage>> Split(IReadOnlyList<QueueMessage> messages)
    {
        var batch = new List<QueueMessage>();
        var size = 0;
        foreach (var message in messages)
        {
            var own = Of(message);
            if (batch.Count > 0 && size + own > FunctionLimits.SynchronousPayload)
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(message);
            size += own;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static int Of(QueueMessage message) => Envelope + Encoding.UTF8.GetByteCount(message.Record.Event.ToJsonString());
}
