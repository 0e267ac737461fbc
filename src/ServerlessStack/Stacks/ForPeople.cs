using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>Queues and topics at whose end a person is, and no construct of this app.</summary>
internal static class ForPeople
{
    // Each look at the queue is a receive, and looking at a message must not make it a dead letter.
    private const int MostLooks = 1_000;

    /// <summary>A queue that a person takes from: minutes to look, and a long weekend before a message is lost from sight.</summary>
    /// <typeparam name="TMessage">The message.</typeparam>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The queue's id.</param>
    /// <param name="askAfter">How long a message may wait before the alarm asks for somebody.</param>
    public static WorkQueue<TMessage> Queue<TMessage>(Construct scope, string id, Duration askAfter)
        where TMessage : class
    {
        var queue = new WorkQueue<TMessage>(scope, id, new WorkQueueProps
        {
            MaxReceiveCount = MostLooks,
            VisibilityTimeout = Duration.Minutes(15),
            AgeAlarm = askAfter,
            Retention = Duration.Days(7),
        });
        Annotations.Of(queue).AcknowledgeWarning(GraphWarnings.Unconsumed, "A person takes from it.");
        return queue;
    }

    /// <summary>A topic that people subscribe to, by mail for example.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The topic's id.</param>
    public static EventTopic<TEvent> Topic<TEvent>(Construct scope, string id)
        where TEvent : class
    {
        var topic = new EventTopic<TEvent>(scope, id);
        Annotations.Of(topic).AcknowledgeWarning(GraphWarnings.Unconsumed, "People subscribe to it.");
        return topic;
    }
}
