using ServerlessStack.Faults.Tests.Faults;

namespace ServerlessStack.Faults.Tests.Sources.Queues;

/// <summary>
/// A FIFO queue: in order within a message group, and no message of a group while another of it is in flight
/// (SQS developer guide, "FIFO queue delivery logic in Amazon SQS").
/// </summary>
internal sealed class FifoQueue(SimulatedClock clock, TimeSpan visibilityTimeout, int maxReceiveCount, Journal journal)
    : SimulatedQueue(clock, visibilityTimeout, maxReceiveCount, journal)
{
    protected override IEnumerable<QueueMessage> Receivable(IReadOnlyList<QueueMessage> messages, TimeSpan now) =>
        messages.GroupBy(message => message.Group).Where(group => group.All(message => message.VisibleAt <= now)).SelectMany(group => group);
}
