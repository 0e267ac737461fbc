using ServerlessStack.Faults.Tests.Faults;

namespace ServerlessStack.Faults.Tests.Sources.Queues;

/// <summary>
/// A queue with a visibility timeout and a dead-letter queue: what is received stays invisible until it is deleted or the timeout has passed, and what
/// was received as often as the maximum goes to the dead-letter queue instead of being received once more
/// (SQS developer guide, "Amazon SQS visibility timeout" and "Using dead-letter queues in Amazon SQS"). For one thread at a time.
/// </summary>
/// <param name="clock">The queue's clock.</param>
/// <param name="visibilityTimeout">How long a received message stays invisible.</param>
/// <param name="maxReceiveCount">How often a message is received at most.</param>
/// <param name="journal">Takes what goes to the dead-letter queue.</param>
internal abstract class SimulatedQueue(SimulatedClock clock, TimeSpan visibilityTimeout, int maxReceiveCount, Journal journal)
{
    private readonly List<QueueMessage> _messages = [];

    /// <summary>Whether nothing is left, visible or not.</summary>
    internal bool IsEmpty => _messages.Count == 0;

    /// <summary>When the next message becomes visible.</summary>
    internal TimeSpan NextVisible => _messages.Where(message => message.VisibleAt > clock.Now).Min(message => message.VisibleAt);

    /// <summary>Sends a message.</summary>
    internal void Send(QueueMessage message) => _messages.Add(message);

    /// <summary>Receives messages.</summary>
    /// <param name="most">How many at most.</param>
    internal IReadOnlyList<QueueMessage> Receive(int most)
    {
        var received = new List<QueueMessage>();
        foreach (var message in Receivable([.. _messages], clock.Now))
        {
            if (received.Count == most)
            {
                break;
            }

            if (message.ReceiveCount >= maxReceiveCount)
            {
                _messages.Remove(message);
                journal.AddGivenUp(message.EventId);
                continue;
            }

            message.ReceiveCount++;
            message.VisibleAt = clock.Now + visibilityTimeout;
            received.Add(message);
        }

        return received;
    }

    /// <summary>Deletes messages that were handled.</summary>
    internal void Delete(IReadOnlyList<QueueMessage> handled) => _messages.RemoveAll(handled.Contains);

    /// <summary>The messages that may be received now, in the order of receiving.</summary>
    protected abstract IEnumerable<QueueMessage> Receivable(IReadOnlyList<QueueMessage> messages, TimeSpan now);
}
