using System.Linq.Expressions;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>Queue → function: Lambda polls the queue and the function reports each failed message by itself (Lambda guide, "Using Lambda with Amazon SQS").</summary>
public static class QueueToFunction
{
    private static readonly string[] ConsumeActions = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"];

    /// <summary>Lets a function consume the queue.</summary>
    /// <typeparam name="TMessage">The queue's message.</typeparam>
    /// <typeparam name="THandler">A handler of that message.</typeparam>
    /// <param name="queue">The queue.</param>
    /// <param name="function">The function.</param>
    /// <param name="where">Which messages, such as <c>m => m.Total > 0</c>; Lambda evaluates it and deletes the others from the queue (Lambda guide, "Control which events Lambda sends to your function"). Omitted: all.</param>
    /// <param name="props">What differs from <see cref="QueueToFunctionDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what Lambda accepts, or messages would be delivered again while still being processed.</exception>
    public static void AddConsumer<TMessage, THandler>(this WorkQueue<TMessage> queue, DotNetFunction<THandler> function, Expression<Func<TMessage, bool>>? where = null, QueueToFunctionProps? props = null)
        where TMessage : class
        where THandler : class, IEventHandler<TMessage>
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(function);
        props ??= new QueueToFunctionProps();
        var rules = new Rules(queue);
        QueueToFunctionLimits.Check(rules, props, function.ReservedConcurrency);
        queue.CoverProcessingTime(function.Timeout, props.BatchingWindow, rules);
        var filter = MappingFilter.ForQueue(where, rules);
        var id = ConnectionRoom.IdOf(function, queue, rules);
        rules.Check();

        var grant = function.Allow(ConsumeActions, queue.Queue.QueueArn);
        var mapping = new CfnEventSourceMapping(function, id, new CfnEventSourceMappingProps
        {
            FunctionName = function.Function.FunctionName,
            EventSourceArn = queue.Queue.QueueArn,
            BatchSize = props.BatchSize,
            MaximumBatchingWindowInSeconds = props.BatchingWindow.ToSeconds(),
            FilterCriteria = filter,
            FunctionResponseTypes = ["ReportBatchItemFailures"],
            ScalingConfig = props.MaximumConcurrency is { } most ? new CfnEventSourceMapping.ScalingConfigProperty { MaximumConcurrency = most } : null,
        });
        mapping.Acknowledge("Serverless-LambdaEventSourceMappingDestination", "Messages that fail too often go to the queue's own dead-letter queue; Lambda takes no on-failure destination for a queue.");
        grant.ApplyBefore(mapping);
        EventGraph.Add(new EventEdge
        {
            Source = queue,
            Consumer = function,
            Event = typeof(TMessage),
            Filter = where is null ? null : ExpressionText.Of(where),
            Retries = queue.RetriesInWords,
            DeadLetters = queue.DeadLetters,
            BatchingWindow = props.BatchingWindow,
            MaximumConcurrency = props.MaximumConcurrency,
        });
    }
}
