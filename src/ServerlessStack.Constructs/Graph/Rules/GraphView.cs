using System.Text.Json;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs.Graph;

/// <summary>A graph and the queues behind it, as a synthesis finds them: properties that a program set on CDK's own constructs count.</summary>
internal sealed class GraphView
{
    private static readonly NodeKind[] MayBeQueues = [NodeKind.Queue, NodeKind.DeadLetters, NodeKind.Other];
    private readonly Dictionary<GraphNode, QueueSettings> _queues = [];

    /// <summary>Looks at a graph.</summary>
    /// <param name="graph">The graph.</param>
    public GraphView(EventGraph graph)
    {
        Graph = graph;

        // Queues that only stand in a property become known by being asked for.
        foreach (var edge in graph.Edges)
        {
            _ = edge.DeadLetters is { } queue ? graph.NodeOf(queue, NodeKind.DeadLetters) : null;
        }

        foreach (var node in graph.Nodes.Where(node => MayBeQueues.Contains(node.Kind)).ToList())
        {
            if (QueueSettings.Of(node) is { } settings)
            {
                _queues.Add(node, settings);
            }
        }

        Hops = [.. GraphHop.Of(this)];
    }

    public EventGraph Graph { get; }

    /// <summary>Every step that an event can take.</summary>
    public IReadOnlyList<GraphHop> Hops { get; }

    /// <summary>Every queue of this app's templates.</summary>
    public IEnumerable<QueueSettings> Queues => _queues.Values;

    /// <summary>A construct's queue.</summary>
    /// <param name="node">The construct.</param>
    /// <returns>The queue; <see langword="null"/> when it is none, or an imported one.</returns>
    public QueueSettings? QueueOf(GraphNode node) => _queues.GetValueOrDefault(node);

    /// <summary>Where a queue's messages go that were received too often.</summary>
    /// <param name="queue">The queue.</param>
    /// <returns>The other queue; <see langword="null"/> when there is none, or when it is in another stack.</returns>
    public GraphNode? RedriveTargetOf(QueueSettings queue) =>
        queue.RedrivePolicy is { ValueKind: JsonValueKind.Object } policy && policy.TryGetProperty("deadLetterTargetArn", out var arn) && TemplateReference.LogicalIdIn(arn) is { } id
            ? Queues.FirstOrDefault(other => other.Node.LogicalId == id && ReferenceEquals(other.Node.Stack, queue.Node.Stack))?.Node
            : null;
}
