using ServerlessStack.Graph;

namespace ServerlessStack.Constructs.Graph;

/// <summary>
/// What a rule handed to a bus, no rule hands on to a third one; a bucket's first bus is the account's default bus
/// (EventBridge user guide, "Sending events between event buses in the same account and Region").
/// </summary>
internal sealed class ThirdBusRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        // Only rules count: a pipe, a destination, an API or a function puts an event of its own onto the bus.
        var handedOver = view.Graph.Edges
            .Where(edge => view.Graph.NodeOf(edge.Source).Kind is NodeKind.Bus or NodeKind.Bucket)
            .ToLookup(edge => (edge.Consumer, edge.Event, edge.Records), edge => view.Graph.NodeOf(edge.Source));
        return from edge in view.Graph.Edges
               let second = view.Graph.NodeOf(edge.Source)
               let third = view.Graph.NodeOf(edge.Consumer)
               where second.Kind == NodeKind.Bus && third.Kind is NodeKind.Bus or NodeKind.ForeignBus
               from first in handedOver[(edge.Source, edge.Event, edge.Records)]
               select new GraphProblem(third, Text(first, second, EventName.Of(edge.Event)));
    }

    private static string Text(GraphNode first, GraphNode second, string name)
    {
        var way = first.Kind == NodeKind.Bucket ? $"{first.Path} over the account's default bus" : first.Path;
        return $"{name} comes to {second.Path} from {way}, and EventBridge hands nothing on to a third bus: it never arrives here. Connect {first.Path} with this bus, or let a function put an event of its own onto it.";
    }
}
