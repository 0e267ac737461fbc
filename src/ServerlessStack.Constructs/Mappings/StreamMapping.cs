using Amazon.CDK.AWS.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// An event source mapping from a stream: the function reports where a batch failed, Lambda halves and retries it, and what it gives up is recorded
/// (Lambda guide, "Using Lambda with Amazon Kinesis", "Using Lambda with Amazon DynamoDB").
/// </summary>
internal static class StreamMapping
{
    /// <summary>Makes the mapping.</summary>
    /// <param name="function">The function that reads.</param>
    /// <param name="id">The mapping's id below the function, such as <c>FromClicks</c>.</param>
    /// <param name="arn">The stream's ARN.</param>
    /// <param name="actions">What reading it takes.</param>
    /// <param name="filter">Which records the function receives; <see langword="null"/> for all.</param>
    /// <param name="props">Batches, retries and dead letters.</param>
    public static void Add(DotNetFunction function, string id, string arn, string[] actions, CfnEventSourceMapping.FilterCriteriaProperty? filter, StreamMappingProps props)
    {
        var deadLetters = props.DeadLetters ?? function.OnFailure;
        function.Allow(actions, arn);
        function.Allow(["sqs:SendMessage"], deadLetters.QueueArn);
        _ = new CfnEventSourceMapping(function, id, new CfnEventSourceMappingProps
        {
            FunctionName = function.Function.FunctionName,
            EventSourceArn = arn,

            // From the oldest record on: what was written while the mapping was being created counts too.
            StartingPosition = "TRIM_HORIZON",
            BatchSize = props.BatchSize,
            MaximumBatchingWindowInSeconds = props.BatchingWindow.ToNumber(),
            MaximumRetryAttempts = props.MaximumRetryAttempts,
            MaximumRecordAgeInSeconds = props.MaximumRecordAge.ToNumber(),
            ParallelizationFactor = props.ParallelizationFactor,
            TumblingWindowInSeconds = props.TumblingWindow?.ToNumber(),
            BisectBatchOnFunctionError = true,
            FunctionResponseTypes = ["ReportBatchItemFailures"],
            FilterCriteria = filter,
            DestinationConfig = new CfnEventSourceMapping.DestinationConfigProperty
            {
                OnFailure = new CfnEventSourceMapping.OnFailureProperty { Destination = deadLetters.QueueArn },
            },
        });
    }
}
