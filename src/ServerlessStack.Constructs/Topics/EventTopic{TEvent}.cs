using Amazon.CDK.AWS.SNS;
using Constructs;
using ServerlessStack.Graph;

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
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Topic, Topic, typeof(TEvent)));
    }

    /// <summary>CDK's own topic, for what this construct does not cover.</summary>
    public Topic Topic { get; }

    /// <summary>Lets a function publish events, one by one or in batches, and links the topic to it. Where a connection can publish, prefer it: it needs no code.</summary>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">What tells this link from another of the same function to a topic of the same type. Omitted: the type says enough.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another topic under the same name already, or <paramref name="linkAs"/> cannot be a name.</exception>
    public void GrantPublish(DotNetFunction function, string? linkAs = null) => TopicGrant.Publish(this, Topic, typeof(TEvent), function, linkAs);
}
