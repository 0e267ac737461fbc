using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.SQS;
using Constructs;
using ServerlessStack.Graph;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>A standard SQS queue of one kind of message: encrypted, TLS only, with a dead-letter queue and alarms on age and dead letters.</summary>
/// <typeparam name="TMessage">The message: the connections that compile depend on it.</typeparam>
public sealed class WorkQueue<TMessage> : Construct
    where TMessage : class
{
    private readonly Duration? _chosenVisibilityTimeout;
    private double _visibilityTimeout;

    /// <summary>Declares a queue.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="WorkQueueDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what SQS accepts.</exception>
    public WorkQueue(Construct scope, string id, WorkQueueProps? props = null)
        : base(scope, id)
    {
        props ??= new WorkQueueProps();
        WorkQueueLimits.Check(new Rules(this), props);
        _chosenVisibilityTimeout = props.VisibilityTimeout;
        var visibilityTimeout = props.VisibilityTimeout ?? WorkQueueDefaults.VisibilityTimeout;
        DeadLetters = new DeadLetterQueue(this, "DeadLetters", props.DeadLetters);
        Queue = new Queue(this, "Queue", new QueueProps
        {
            Encryption = QueueEncryption.SQS_MANAGED,
            EnforceSSL = true,
            RetentionPeriod = props.Retention,
            VisibilityTimeout = visibilityTimeout,
            RemovalPolicy = RemovalPolicy.DESTROY,
            DeadLetterQueue = new Amazon.CDK.AWS.SQS.DeadLetterQueue { Queue = DeadLetters.Queue, MaxReceiveCount = props.MaxReceiveCount },
        });
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Queue, Queue, typeof(TMessage)));
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
        function.Link(new FunctionLink(this, linkAs, name => LinkName.Queue(typeof(TMessage), name), Queue.QueueUrl));
        function.Allow(["sqs:SendMessage"], Queue.QueueArn);
        EventGraph.AddWrite(function, this, typeof(TMessage));
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
