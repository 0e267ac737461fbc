namespace ServerlessStack.Graph;

/// <summary>The event graph as it is written beside the templates; docs/event-graph.md says what each member means. In an order that depends on nothing but the names.</summary>
/// <param name="Version">The version of this shape. It changes when a reader of an older one would misunderstand.</param>
/// <param name="Stacks">The stacks that own the nodes, by path.</param>
/// <param name="Nodes">The constructs, by path.</param>
/// <param name="Edges">The arrows, by source and consumer.</param>
internal sealed record GraphDocument(int Version, IReadOnlyList<StackEntry> Stacks, IReadOnlyList<NodeEntry> Nodes, IReadOnlyList<EdgeEntry> Edges)
{
    /// <summary>The version that this library writes and reads.</summary>
    public const int CurrentVersion = 1;
}
