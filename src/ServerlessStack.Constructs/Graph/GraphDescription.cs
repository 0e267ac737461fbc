using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>Describes a graph for its files.</summary>
internal static class GraphDescription
{
    /// <summary>The description, in an order that depends on nothing but the names.</summary>
    /// <param name="graph">The graph, with every construct made.</param>
    public static GraphDocument Of(EventGraph graph)
    {
        var edges = graph.Edges.Select(edge => Entry(graph, edge)).Concat(graph.Writes.Select(write => Entry(graph, write))).ToList();
        var stacks = graph.Nodes.Select(node => node.Stack).Distinct().ToDictionary(stack => stack, stack => new StackEntry(stack.Node.Path, stack.StackName));
        return new GraphDocument(
            GraphDocument.CurrentVersion,
            [.. stacks.Values.OrderBy(stack => stack.Path, StringComparer.Ordinal)],
            [.. graph.Nodes.Select(node => Entry(node, stacks[node.Stack].Path)).OrderBy(node => node.Path, StringComparer.Ordinal)],
            [
                .. edges
                    .OrderBy(edge => edge.Source, StringComparer.Ordinal)
                    .ThenBy(edge => edge.Consumer, StringComparer.Ordinal)
                    .ThenBy(edge => edge.Event, StringComparer.Ordinal)
                    .ThenBy(edge => edge.Filter, StringComparer.Ordinal),
            ]);
    }

    private static NodeEntry Entry(GraphNode node, string stack) =>
        new(node.Path, node.Path[(node.Path.LastIndexOf('/') + 1)..], node.Kind, stack, node.LogicalId, node.Carried is { } type ? EventName.Of(type) : null);

    private static EdgeEntry Entry(EventGraph graph, EventEdge edge)
    {
        var (source, consumer, via) = (graph.NodeOf(edge.Source), graph.NodeOf(edge.Consumer), edge.Via is null ? null : graph.NodeOf(edge.Via));
        return new EdgeEntry
        {
            Kind = EdgeKind.Delivers,
            Source = source.Path,
            Consumer = consumer.Path,
            Event = EventName.Of(edge.Event),
            Filter = edge.Filter,
            Via = via?.Path,
            Retries = edge.Retries,
            DeadLetters = edge.DeadLetters is null ? null : graph.NodeOf(edge.DeadLetters, NodeKind.DeadLetters).Path,
            Loop = LoopOf(graph, source, via ?? consumer) ?? LoopOf(graph, via ?? source, consumer),
        };
    }

    private static EdgeEntry Entry(EventGraph graph, GraphWrite write) => new()
    {
        Kind = EdgeKind.Writes,
        Source = write.Function.Path,
        Consumer = write.Target.Path,
        Event = write.Written is null ? null : EventName.Of(write.Written),
        Loop = LoopOf(graph, write.Function, write.Target),
    };

    private static string? LoopOf(EventGraph graph, GraphNode from, GraphNode to) => graph.AllowedLoops.FirstOrDefault(loop => loop.From == from && loop.To == to)?.Because;
}
