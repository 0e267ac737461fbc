using Amazon.CDK;

namespace ServerlessStack.Constructs.Graph;

/// <summary>A dead letter keeps the age that it had in its queue, so the dead-letter queue must keep it longer (SQS guide, "Dead-letter queues").</summary>
internal sealed class RetentionRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view) =>
        from queue in view.Queues
        let target = view.RedriveTargetOf(queue)
        where target is not null
        let deadLetters = view.QueueOf(target)
        where !Token.IsUnresolved(queue.Retention) && !Token.IsUnresolved(deadLetters.Retention) && queue.Retention >= deadLetters.Retention
        select new GraphProblem(
            queue.Node,
            $"MessageRetentionPeriod ({queue.Retention} s) must be shorter than that of its dead-letter queue {target.Path} ({deadLetters.Retention} s), or dead letters expire before anybody sees them: they keep the age they had.");
}
