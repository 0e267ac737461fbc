using Amazon.CDK.AWS.Pipes;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>Describes sources to a pipe (EventBridge user guide, "Amazon EventBridge Pipes sources").</summary>
internal static class PipeSources
{
    /// <summary>Where a pipe finds the event in a message of a queue; text that is JSON is read as JSON (EventBridge user guide, "Implicit body data parsing").</summary>
    public const string QueueEvent = "$.body";

    /// <summary>Where a pipe finds the event in a record of a Kinesis stream, decoded.</summary>
    public const string StreamEvent = "$.data";

    // From the oldest record on: what was written while the pipe was being created counts too.
    private const string Oldest = "TRIM_HORIZON";
    private const string Halve = "AUTOMATIC_BISECT";

    private static readonly string[] QueueActions = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"];

    public static PipeSource Of<TItem>(ItemTable<TItem> table, CfnPipe.FilterCriteriaProperty? filter, StreamPipeProps props, IQueue deadLetters)
        where TItem : class => new()
        {
            Arn = table.UseStream(),
            Actions = StreamActions.Table,
            DeadLetters = deadLetters.QueueArn,
            Parameters = new CfnPipe.PipeSourceParametersProperty
            {
                FilterCriteria = filter,
                DynamoDbStreamParameters = new CfnPipe.PipeSourceDynamoDBStreamParametersProperty
                {
                    StartingPosition = Oldest,
                    BatchSize = props.BatchSize,
                    MaximumBatchingWindowInSeconds = WindowOf(props.BatchingWindow),
                    MaximumRetryAttempts = props.MaximumRetryAttempts,
                    MaximumRecordAgeInSeconds = props.MaximumRecordAge.ToNumber(),
                    ParallelizationFactor = props.ParallelizationFactor,
                    OnPartialBatchItemFailure = Halve,
                    DeadLetterConfig = new CfnPipe.DeadLetterConfigProperty { Arn = deadLetters.QueueArn },
                },
            },
        };

    public static PipeSource Of<TEvent>(EventStream<TEvent> stream, CfnPipe.FilterCriteriaProperty? filter, StreamPipeProps props, IQueue deadLetters)
        where TEvent : class => new()
        {
            Arn = stream.Stream.AttrArn,
            Actions = StreamActions.Kinesis,
            DeadLetters = deadLetters.QueueArn,
            Event = $"<{StreamEvent}>",
            Parameters = new CfnPipe.PipeSourceParametersProperty
            {
                FilterCriteria = filter,
                KinesisStreamParameters = new CfnPipe.PipeSourceKinesisStreamParametersProperty
                {
                    StartingPosition = Oldest,
                    BatchSize = props.BatchSize,
                    MaximumBatchingWindowInSeconds = WindowOf(props.BatchingWindow),
                    MaximumRetryAttempts = props.MaximumRetryAttempts,
                    MaximumRecordAgeInSeconds = props.MaximumRecordAge.ToNumber(),
                    ParallelizationFactor = props.ParallelizationFactor,
                    OnPartialBatchItemFailure = Halve,
                    DeadLetterConfig = new CfnPipe.DeadLetterConfigProperty { Arn = deadLetters.QueueArn },
                },
            },
        };

    public static PipeSource Of<TMessage>(WorkQueue<TMessage> queue, CfnPipe.FilterCriteriaProperty? filter, QueuePipeProps props)
        where TMessage : class => new()
        {
            Arn = queue.Queue.QueueArn,
            Actions = QueueActions,
            Event = $"<{QueueEvent}>",
            Parameters = new CfnPipe.PipeSourceParametersProperty
            {
                FilterCriteria = filter,
                SqsQueueParameters = new CfnPipe.PipeSourceSqsQueueParametersProperty
                {
                    BatchSize = props.BatchSize,
                    MaximumBatchingWindowInSeconds = WindowOf(props.BatchingWindow),
                },
            },
        };

    // Zero is what the service does anyway; leaving it out keeps templates short.
    private static double? WindowOf(Amazon.CDK.Duration window) => window.IsKnown() && window.InSeconds() == 0 ? null : window.ToNumber();
}
