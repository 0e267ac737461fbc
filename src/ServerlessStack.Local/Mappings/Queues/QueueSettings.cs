using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Mappings.Queues;

/// <summary>How a queue is polled.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Consumer">Whose poller it is, for the trail.</param>
internal sealed record QueueSettings(Arn Queue, string Consumer)
{
    /// <summary>How many messages a batch has at most: 1 to 10,000; 10 when omitted.</summary>
    public int BatchSize { get; init; } = 10;

    /// <summary>How long a batch is filled; not at all when omitted.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>How many batches are handled at once; <see cref="PollingOptions.QueueConcurrency"/> when omitted.</summary>
    public int? MaximumConcurrency { get; init; }

    /// <summary>Which messages are handled; the others are deleted.</summary>
    public RecordFilter Filter { get; init; } = RecordFilter.None;
}
