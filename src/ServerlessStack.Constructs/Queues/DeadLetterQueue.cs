using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.SQS;
using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>Where an event goes that could not be delivered or processed: encrypted, TLS only, kept as long as SQS can, and watched by an alarm.</summary>
public sealed class DeadLetterQueue : Construct
{
    /// <summary>Declares a dead-letter queue.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="DeadLetterQueueDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what SQS accepts.</exception>
    public DeadLetterQueue(Construct scope, string id, DeadLetterQueueProps? props = null)
        : this(scope, id, props ?? new DeadLetterQueueProps(), fifo: null)
    {
    }

    // SQS takes dead letters of a FIFO queue into a FIFO queue only (SQS guide, "Using dead-letter queues in Amazon SQS").
    internal DeadLetterQueue(Construct scope, string id, DeadLetterQueueProps props, FifoQueueSettings? fifo)
        : base(scope, id)
    {
        DeadLetterQueueLimits.Check(new Rules(this), props);
        Queue = new Queue(this, "Queue", new QueueProps
        {
            Encryption = QueueEncryption.SQS_MANAGED,
            EnforceSSL = true,
            RetentionPeriod = props.Retention,
            RemovalPolicy = RemovalPolicy.DESTROY,
            Fifo = fifo is null ? null : true,
            ContentBasedDeduplication = fifo?.IsByContent,
            DeduplicationScope = fifo?.Scope,
            FifoThroughputLimit = fifo?.Limit,
        });
        Queue.Acknowledge(["AwsSolutions-SQS3", "Serverless-SQSRedrivePolicy"], "This is the dead-letter queue; there is nowhere further to go.");
        EventGraph.Add(scope, new GraphNode(this, NodeKind.DeadLetters, Queue, carried: null));
        Alarm = QueueAlarms.OnDeadLetters(this, Queue, props.AlarmThreshold);
    }

    /// <summary>CDK's own queue.</summary>
    public Queue Queue { get; }

    /// <summary>Goes off with the first message; add the action that tells your team.</summary>
    public Alarm Alarm { get; }
}
