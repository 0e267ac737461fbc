using System.Linq.Expressions;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>An event source mapping from a queue, standard or FIFO: the function reports each failed message by itself (Lambda guide, "Using Lambda with Amazon SQS").</summary>
internal static class QueueMapping
{
    private static readonly string[] ConsumeActions = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"];
    private static readonly Duration NoWindow = Duration.Seconds(0);

    /// <summary>Checks and makes the mapping.</summary>
    /// <typeparam name="TMessage">The queue's message.</typeparam>
    /// <param name="rules">Holds what is wrong with the batches already.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="function">The function that consumes.</param>
    /// <param name="where">Which messages; <see langword="null"/> for all.</param>
    /// <param name="batchSize">The most messages of a batch.</param>
    /// <param name="batchingWindow">How long Lambda waits to fill a batch; <see langword="null"/> where the queue knows no window.</param>
    /// <param name="maximumConcurrency">The most instances at once; <see langword="null"/> for no limit.</param>
    public static void Add<TMessage>(
        Rules rules, MessageQueue queue, DotNetFunction function, Expression<Func<TMessage, bool>>? where, int batchSize, Duration? batchingWindow, int? maximumConcurrency)
        where TMessage : class
    {
        QueueMappingLimits.Check(rules, maximumConcurrency, function.ReservedConcurrency);
        queue.CoverProcessingTime(function.Timeout, batchingWindow ?? NoWindow, rules);
        var filter = MappingFilter.ForQueue(where, rules);
        var id = ConnectionRoom.IdOf(function, queue, rules);
        rules.Check();

        function.Allow(ConsumeActions, queue.Queue.QueueArn);
        var mapping = new CfnEventSourceMapping(function, id, new CfnEventSourceMappingProps
        {
            FunctionName = function.Function.FunctionName,
            EventSourceArn = queue.Queue.QueueArn,
            BatchSize = batchSize,
            MaximumBatchingWindowInSeconds = batchingWindow?.ToNumber(),
            FilterCriteria = filter,
            FunctionResponseTypes = ["ReportBatchItemFailures"],
            ScalingConfig = maximumConcurrency is { } most ? new CfnEventSourceMapping.ScalingConfigProperty { MaximumConcurrency = most } : null,
        });
        mapping.Acknowledge("Serverless-LambdaEventSourceMappingDestination", "Messages that fail too often go to the queue's own dead-letter queue; Lambda takes no on-failure destination for a queue.");
        EventGraph.Add(new EventEdge
        {
            Source = queue,
            Consumer = function,
            Event = typeof(TMessage),
            Filter = ExpressionText.OfFilter(where),
            Retries = queue.RetriesInWords,
            DeadLetters = queue.DeadLetters,
            BatchingWindow = batchingWindow,
            MaximumConcurrency = maximumConcurrency,
        });
    }
}
