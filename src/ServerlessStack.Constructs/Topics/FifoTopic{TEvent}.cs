using Amazon.CDK.AWS.SNS;
using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>
/// A FIFO SNS topic of one kind of event, TLS only: the events of a group reach each subscribed FIFO queue in the order in which they were published. CloudFormation names it; the name ends in <c>.fifo</c>.
/// </summary>
/// <remarks>
/// Whoever publishes gives each event its group, at most 128 characters. Only queues can subscribe, and here only FIFO queues do: SNS would deliver to a standard queue too, but without the group and in any order,
/// so whoever does not need the order is better off with an <see cref="EventTopic{TEvent}"/>. A function consumes a FIFO queue in between (SNS guide, "Amazon SNS message delivery for FIFO topics").
/// </remarks>
/// <typeparam name="TEvent">The event: the connections that compile depend on it.</typeparam>
public sealed class FifoTopic<TEvent> : Construct
    where TEvent : class
{
    /// <summary>Declares a FIFO topic.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="FifoTopicDefaults"/>. Omitted: nothing.</param>
    public FifoTopic(Construct scope, string id, FifoTopicProps? props = null)
        : base(scope, id)
    {
        props ??= new FifoTopicProps();
        Throughput = props.Throughput;
        Topic = new Topic(this, "Topic", new TopicProps
        {
            EnforceSSL = EventTopicDefaults.EnforcesTls,
            Fifo = true,
            ContentBasedDeduplication = props.Deduplication == FifoDeduplication.ByContent,
            FifoThroughputScope = props.Throughput == FifoThroughput.PerGroup ? FifoThroughputScope.MESSAGE_GROUP : FifoThroughputScope.TOPIC,
        });

        // CDK gives FIFO topics a fixed name, from the days when CloudFormation could not; two copies of a stack would fight for it.
        ((CfnTopic)Topic.Node.DefaultChild!).TopicName = null;
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Topic, Topic, typeof(TEvent)));
    }

    /// <summary>CDK's own topic, for what this construct does not cover.</summary>
    public Topic Topic { get; }

    /// <summary>Lets a function publish events, one by one or in batches, and links the topic to it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">What tells this link from another of the same function to a topic of the same type. Omitted: the type says enough.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another topic under the same name already, or <paramref name="linkAs"/> cannot be a name.</exception>
    public void GrantPublish(DotNetFunction function, string? linkAs = null) => TopicGrant.Publish(this, Topic, typeof(TEvent), function, linkAs);

    /// <summary>Within what the topic recognizes duplicates.</summary>
    internal FifoThroughput Throughput { get; }
}
