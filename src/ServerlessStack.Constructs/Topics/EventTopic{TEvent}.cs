using Amazon.CDK.AWS.SNS;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>A standard SNS topic of one kind of event, TLS only. Every subscription that a connection makes has a dead-letter queue.</summary>
/// <typeparam name="TEvent">The event: the connections that compile depend on it.</typeparam>
public sealed class EventTopic<TEvent> : Construct
    where TEvent : class
{
    /// <summary>Declares a topic.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    public EventTopic(Construct scope, string id)
        : base(scope, id)
    {
        Topic = new Topic(this, "Topic", new TopicProps { EnforceSSL = EventTopicDefaults.EnforcesTls });
    }

    /// <summary>CDK's own topic, for what this construct does not cover.</summary>
    public Topic Topic { get; }
}
