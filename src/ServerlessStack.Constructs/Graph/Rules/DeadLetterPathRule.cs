using ServerlessStack.Graph;

namespace ServerlessStack.Constructs.Graph;

/// <summary>What cannot be delivered or processed must go somewhere.</summary>
internal sealed class DeadLetterPathRule : IGraphRule
{
    // A caller of an API sees the failure, and Lambda takes no dead-letter queue for the destination of a function.
    private static readonly NodeKind[] TellTheirCaller = [NodeKind.Api, NodeKind.Function];

    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        foreach (var edge in view.Graph.Edges)
        {
            var source = view.Graph.NodeOf(edge.Source);
            if (edge.DeadLetters is null && !TellTheirCaller.Contains(source.Kind))
            {
                yield return new GraphProblem(
                    view.Graph.NodeOf(edge.Consumer),
                    $"What arrives from {source.Path} has no dead-letter queue: an event that cannot be delivered or processed is lost, and nobody knows. Give the connection one.");
            }

            if (view.QueueOf(source) is { RedrivePolicy: null })
            {
                yield return new GraphProblem(
                    source,
                    "RedrivePolicy was taken away: a message that cannot be processed is delivered again until it expires, and then lost. Leave the queue its dead-letter queue.");
            }
        }
    }
}
