using System.Runtime.CompilerServices;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>All connections of one app. Each connection records its arrow while it is made, so the graph can never differ from the templates.</summary>
internal sealed class EventGraph
{
    // By the app: tests declare many apps in one process.
    private static readonly ConditionalWeakTable<IConstruct, EventGraph> Graphs = [];

    private readonly List<EventEdge> _edges = [];

    /// <summary>The arrows in the order in which they were declared.</summary>
    public IReadOnlyList<EventEdge> Edges => _edges;

    /// <summary>The graph of the app that a construct belongs to.</summary>
    /// <param name="construct">Any construct of the app, or the app.</param>
    /// <returns>The graph; empty when the app has no connection yet.</returns>
    public static EventGraph Of(IConstruct construct) => Graphs.GetOrCreateValue(construct.Node.Root);

    /// <summary>Records one arrow.</summary>
    /// <param name="edge">The arrow.</param>
    /// <exception cref="InvalidConstructException">With this arrow, something on the way would look for the event where a record wraps it.</exception>
    public static void Add(EventEdge edge)
    {
        var edges = Of(edge.Consumer)._edges;
        edges.Add(edge);
        RecordTrail.Check(edges);
    }
}
