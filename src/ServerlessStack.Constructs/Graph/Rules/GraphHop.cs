using ServerlessStack.Graph;

namespace ServerlessStack.Constructs.Graph;

/// <summary>One step that an event can take.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Kind">What takes it there.</param>
internal sealed record GraphHop(GraphNode From, GraphNode To, HopKind Kind)
{
    /// <summary>Every step of a graph: along its arrows, by what functions write, and after failures.</summary>
    /// <param name="view">The graph.</param>
    /// <returns>The steps, each once.</returns>
    public static IEnumerable<GraphHop> Of(GraphView view) => view.Graph.Edges
        .SelectMany(edge => Along(view.Graph, edge))
        .Concat(view.Graph.Writes.Select(write => new GraphHop(write.Function, write.Target, HopKind.Write)))
        .Concat(Redrives(view))
        .Distinct();

    private static IEnumerable<GraphHop> Along(EventGraph graph, EventEdge edge)
    {
        var (source, consumer) = (graph.NodeOf(edge.Source), graph.NodeOf(edge.Consumer));
        if (edge.Via is { } function)
        {
            var via = graph.NodeOf(function);
            yield return new GraphHop(source, via, HopKind.Delivery);
            yield return new GraphHop(via, consumer, HopKind.Delivery);
        }
        else
        {
            yield return new GraphHop(source, consumer, HopKind.Delivery);
        }

        if (edge.DeadLetters is { } queue)
        {
            yield return new GraphHop(consumer, graph.NodeOf(queue, NodeKind.DeadLetters), HopKind.DeadLetter);
        }
    }

    private static IEnumerable<GraphHop> Redrives(GraphView view) =>
        from queue in view.Queues
        let target = view.RedriveTargetOf(queue)
        where target is not null
        select new GraphHop(queue.Node, target, HopKind.DeadLetter);
}
