using ServerlessStack.Faults.Tests.Faults;

namespace ServerlessStack.Faults.Tests.Sources.Queues;

/// <summary>A standard queue: in any order, and sometimes twice (SQS developer guide, "Amazon SQS standard queues").</summary>
internal sealed class StandardQueue(SimulatedClock clock, TimeSpan visibilityTimeout, int maxReceiveCount, Journal journal, int seed)
    : SimulatedQueue(clock, visibilityTimeout, maxReceiveCount, journal)
{
    private readonly Random _random = new(seed);

    protected override IEnumerable<QueueMessage> Receivable(IReadOnlyList<QueueMessage> messages, TimeSpan now)
    {
        QueueMessage[] visible = [.. messages.Where(message => message.VisibleAt <= now)];
        _random.Shuffle(visible);
        return visible;
    }
}
