using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.SQS;
using Constructs;
using ServerlessStack.Graph;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>What standard and FIFO queues have in common. Connections take one of the two, never this: what order a message arrives in is part of what a consumer relies on.</summary>
public abstract class MessageQueue : Construct
{
    private readonly Type _message;
    private readonly Duration? _chosenVisibilityTimeout;
    private double _visibilityTimeout;

    private protected MessageQueue(Construct scope, string id, Type message, MessageQueueProps props, FifoQueueSettings? fifo)
        : base(scope, id)
    {
        MessageQueueLimits.Check(new Rules(this), props);
        _message = message;
        _chosenVisibilityTimeout = props.VisibilityTimeout;
        DeadLetters = new DeadLetterQueue(this, "DeadLetters", props.DeadLetters, fifo);
        Queue = new Queue(this, "Queue", new QueueProps
        {
            Encryption = QueueEncryption.SQS_MANAGED,
            EnforceSSL = true,
            RetentionPeriod = props.Retention,
            VisibilityTimeout = props.VisibilityTimeout ?? WorkQueueDefaults.VisibilityTimeout,
            RemovalPolicy = RemovalPolicy.DESTROY,
            DeadLetterQueue = new Amazon.CDK.AWS.SQS.DeadLetterQueue { Queue = DeadLetters.Queue, MaxReceiveCount = props.MaxReceiveCount },
            Fifo = fifo is null ? null : true,
            ContentBasedDeduplication = fifo?.IsByContent,
            DeduplicationScope = fifo?.Scope,
            FifoThroughputLimit = fifo?.Limit,
        });
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Queue, Queue, message));
        RetriesInWords = $"{props.MaxReceiveCount} receives within {props.Retention.InWords()}";
        AgeAlarm = QueueAlarms.OnAge(this, Queue, props.AgeAlarm);
    }

    /// <summary>CDK's own queue, for what this construct does not cover.</summary>
    public Queue Queue { get; }

    /// <summary>Where a message goes that was delivered too often.</summary>
    public DeadLetterQueue DeadLetters { get; }

    /// <summary>Goes off when messages wait too long; add the action that tells your team.</summary>
    public Alarm AgeAlarm { get; }

    /// <summary>Lets a function send messages, one by one or in batches, and links the queue to it. Where a connection can deliver, prefer it: it needs no code.</summary>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">What tells this link from another of the same function to a queue of the same type. Omitted: the type says enough.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another queue under the same name already, or <paramref name="linkAs"/> cannot be a name.</exception>
    public void GrantSend(DotNetFunction function, string? linkAs = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        function.Link(new FunctionLink(this, linkAs, name => LinkName.Queue(_message, name), Queue.QueueUrl));
        function.Allow(["sqs:SendMessage"], Queue.QueueArn);
        EventGraph.AddWrite(function, this, _message);
    }

    /// <summary>How often a message is tried, for the event graph.</summary>
    internal string RetriesInWords { get; }

    /// <summary>Makes sure that a message stays hidden for as long as its consumer may need.</summary>
    /// <param name="functionTimeout">The consuming function's timeout.</param>
    /// <param name="batchingWindow">The mapping's batching window.</param>
    /// <param name="rules">Receives the problem when the visibility timeout was chosen too short.</param>
    internal void CoverProcessingTime(Duration functionTimeout, Duration batchingWindow, Rules rules)
    {
        if (!functionTimeout.IsKnown() || !batchingWindow.IsKnown() || _chosenVisibilityTimeout?.IsKnown() == false)
        {
            return;
        }

        var time = new ProcessingTime(functionTimeout.InSeconds(), batchingWindow.InSeconds());
        if (_chosenVisibilityTimeout is { } chosen)
        {
            rules.Require(chosen.InSeconds() >= time.Needed, () => time.Problem(chosen.InSeconds()));
        }
        else if (time.Needed > _visibilityTimeout)
        {
            // Several functions may consume one queue: the slowest of them counts.
            _visibilityTimeout = time.Needed;
            ((CfnQueue)Queue.Node.DefaultChild!).VisibilityTimeout = time.Needed;
        }
    }
}
