using ServerlessStack.Graph;

namespace ServerlessStack.Constructs.Graph;

/// <summary>
/// Follows Lambda's records of invocations through queues and topics up to the functions that unwrap them. On the way nothing may look into the event: a filter would drop every record
/// without a word, and a stream would find no partition key.
/// </summary>
internal sealed class RecordContentRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view) => CarryingRecords(view.Graph.Edges).SelectMany(edge => Check(view.Graph, edge));

    private static HashSet<EventEdge> CarryingRecords(IReadOnlyList<EventEdge> edges)
    {
        var found = new HashSet<EventEdge>(ReferenceEqualityComparer.Instance);
        var open = new Queue<EventEdge>(edges.Where(edge => edge.CarriesRecords));
        while (open.TryDequeue(out var edge))
        {
            if (found.Add(edge) && HandsOn(edge))
            {
                edges.Where(next => ReferenceEquals(next.Source, edge.Consumer) && next.Event == edge.Event).ToList().ForEach(open.Enqueue);
            }
        }

        return found;
    }

    // A function unwraps records. A bus that a destination or a rule puts them onto knows them by a name of their own, and not by the event's.
    private static bool HandsOn(EventEdge edge) => edge.Consumer is not DotNetFunction && !(edge.CarriesRecords && edge.Consumer is EventBus or ForeignBus);

    private static IEnumerable<GraphProblem> Check(EventGraph graph, EventEdge edge)
    {
        var consumer = graph.NodeOf(edge.Consumer);
        var wrapped = $"{graph.NodeOf(edge.Source).Path} carries Lambda's records of invocations, which wrap the event";
        if (edge.Source is not DotNetFunction && edge.Filter is not null)
        {
            yield return new GraphProblem(consumer, $"The filter {edge.Filter} would let nothing through: {wrapped}. Leave it out and decide in the handler.");
        }

        if (consumer.Kind == NodeKind.Stream)
        {
            yield return new GraphProblem(consumer, $"It would find no partition key and take nothing: {wrapped}. Let a function consume them instead.");
        }
    }
}
