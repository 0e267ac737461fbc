using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;

namespace ServerlessStack.Constructs.Graph;

/// <summary>
/// The queues of one function must not together ask for more instances than the function may have
/// (Lambda guide, "Configuring maximum concurrency for Amazon SQS event sources").
/// </summary>
internal sealed class ConcurrencyRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        foreach (var mappings in view.Graph.Edges.Where(edge => edge.MaximumConcurrency is not null).GroupBy(edge => view.Graph.NodeOf(edge.Consumer)))
        {
            var most = mappings.Sum(edge => edge.MaximumConcurrency!.Value);
            if (mappings.Key.Element is CfnFunction { ReservedConcurrentExecutions: { } reserved } && !Token.IsUnresolved(reserved) && most > reserved)
            {
                var queues = string.Join(", ", mappings.Select(edge => $"{view.Graph.NodeOf(edge.Source).Path} ({edge.MaximumConcurrency})"));
                yield return new GraphProblem(
                    mappings.Key,
                    $"ReservedConcurrency ({reserved}) must be at least the MaximumConcurrency of all its queues together ({most}: {queues}), or messages are throttled and become dead letters.");
            }
        }
    }
}
