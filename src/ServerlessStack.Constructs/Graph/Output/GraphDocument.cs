namespace ServerlessStack.Constructs.Graph;

/// <summary>The event graph as it is written beside the templates; docs/event-graph.md says what each member means. In an order that depends on nothing but the names.</summary>
/// <param name="Version">The version of this shape. It changes when a reader of an older one would misunderstand.</param>
/// <param name="Stacks">The stacks that own the nodes, by path.</param>
/// <param name="Nodes">The constructs, by path.</param>
/// <param name="Edges">The arrows, by source and consumer.</param>
internal sealed record GraphDocument(int Version, IReadOnlyList<StackEntry> Stacks, IReadOnlyList<NodeEntry> Nodes, IReadOnlyList<EdgeEntry> Edges)
{
    private const int CurrentVersion = 1;

    /// <summary>Describes a graph.</summary>
    /// <param name="graph">The graph, with every construct made.</param>
    public static GraphDocument Of(EventGraph graph)
    {
        var edges = graph.Edges.Select(edge => EdgeEntry.Of(graph, edge)).Concat(graph.Writes.Select(write => EdgeEntry.Of(graph, write))).ToList();
        var stacks = graph.Nodes.Select(node => node.Stack).Distinct().ToDictionary(stack => stack, stack => new StackEntry(stack.Node.Path, stack.StackName));
        return new GraphDocument(
            CurrentVersion,
            [.. stacks.Values.OrderBy(stack => stack.Path, StringComparer.Ordinal)],
            [.. graph.Nodes.Select(node => NodeEntry.Of(node, stacks[node.Stack].Path)).OrderBy(node => node.Path, StringComparer.Ordinal)],
            [
                .. edges
                    .OrderBy(edge => edge.Source, StringComparer.Ordinal)
                    .ThenBy(edge => edge.Consumer, StringComparer.Ordinal)
                    .ThenBy(edge => edge.Event, StringComparer.Ordinal)
                    .ThenBy(edge => edge.Filter, StringComparer.Ordinal),
            ]);
    }
}
