using System.Linq.Expressions;
using Amazon.CDK.AWS.Kinesis;
using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>
/// A Kinesis data stream of one kind of event: on demand, encrypted with the AWS-managed key. Events of one partition keep their order
/// (Kinesis developer guide, "Amazon Kinesis Data Streams terminology and concepts").
/// </summary>
/// <typeparam name="TEvent">The event: the connections that compile depend on it.</typeparam>
public sealed class EventStream<TEvent> : Construct
    where TEvent : class
{
    /// <summary>Declares a stream.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="partitionBy">The property whose equal values stay in order, such as <c>e => e.SessionId</c>; the more values, the better events spread.</param>
    /// <param name="props">What differs from <see cref="EventStreamDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The property is not written as one JSON value, or a value is outside what Kinesis accepts.</exception>
    public EventStream(Construct scope, string id, Expression<Func<TEvent, object?>> partitionBy, EventStreamProps? props = null)
        : base(scope, id)
    {
        ArgumentNullException.ThrowIfNull(partitionBy);
        props ??= new EventStreamProps();
        var rules = new Rules(this);
        EventStreamLimits.Check(rules, props);
        PartitionKeyPath = PartitionKey.PathOf(partitionBy, rules);
        rules.Check();
        Stream = new CfnStream(this, "Stream", new CfnStreamProps
        {
            RetentionPeriodHours = props.Retention.ToHours(),
            StreamModeDetails = new CfnStream.StreamModeDetailsProperty { StreamMode = "ON_DEMAND" },
            StreamEncryption = new CfnStream.StreamEncryptionProperty { EncryptionType = "KMS", KeyId = "alias/aws/kinesis" },
        });
        Stream.ApplyRemovalPolicy(props.Protection.ToRemovalPolicy());
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Stream, Stream, typeof(TEvent)));
    }

    /// <summary>CloudFormation's own stream, for what this construct does not cover.</summary>
    public CfnStream Stream { get; }

    /// <summary>The JSON path of the partition's property below the event, such as <c>customer.id</c>.</summary>
    internal string PartitionKeyPath { get; }
}
