using ServerlessStack.Graph;

namespace ServerlessStack.Constructs.Graph;

/// <summary>An event that nobody consumes is probably an arrow that somebody forgot: a warning, because a consumer may be in another app.</summary>
internal sealed class UnconsumedRule : IGraphRule
{
    private const string Remedy = "Connect a consumer, or acknowledge this warning where one outside of this app does.";

    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        var consumed = view.Graph.Edges.ToLookup(edge => view.Graph.NodeOf(edge.Source), edge => edge.Event);
        return from node in view.Graph.Nodes.ToList()
               from what in consumed.Contains(node) ? Unheard(view, node, consumed[node]) : Consequence(node)
               select new GraphProblem(node, $"{what} {Remedy}", GraphWarnings.Unconsumed);
    }

    private static IEnumerable<string> Unheard(GraphView view, GraphNode node, IEnumerable<Type> consumed) => node.Kind == NodeKind.Bus
        ? view.Graph.Edges.Where(edge => view.Graph.NodeOf(edge.Consumer) == node).Select(edge => edge.Event).Except(consumed)
            .Select(type => $"Nothing consumes {EventName.Of(type)}, which arrives on the bus: it is dropped.")
        : [];

    private static IEnumerable<string> Consequence(GraphNode node) => node switch
    {
        { Kind: NodeKind.Topic, Carried: { } type } => [$"Nothing consumes {EventName.Of(type)}: what is published is dropped."],
        { Kind: NodeKind.Queue, Carried: { } type } => [$"Nothing consumes {EventName.Of(type)}: what arrives waits until it expires."],
        { Kind: NodeKind.Stream, Carried: { } type } => [$"Nothing consumes {EventName.Of(type)}: what arrives is paid for until it expires."],
        { Kind: NodeKind.Schedule } => ["Nothing consumes the schedule: nothing happens at its times."],

        // An archive is read by replaying it.
        { Kind: NodeKind.Bus, Construct: EventBus { Archive: null } } => ["Nothing consumes the bus's events: what arrives is dropped."],
        _ => [],
    };
}
