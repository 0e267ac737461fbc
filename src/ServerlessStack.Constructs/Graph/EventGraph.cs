using System.Runtime.CompilerServices;
using Amazon.CDK;
using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>
/// All connections of one app, or of one <see cref="Stage"/> in it. Each construct and each connection records itself while it is made, so the graph can never differ from the templates.
/// </summary>
internal sealed class EventGraph
{
    // By every construct that asked: tests declare many apps in one process, and the way up the tree is a call to Node.
    private static readonly ConditionalWeakTable<IConstruct, EventGraph> Graphs = [];

    private readonly Dictionary<IConstruct, GraphNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<EventEdge> _edges = [];
    private readonly List<GraphWrite> _writes = [];
    private readonly List<AllowedLoop> _allowedLoops = [];

    /// <summary>The arrows in the order in which they were declared.</summary>
    public IReadOnlyList<EventEdge> Edges => _edges;

    /// <summary>What functions may write, in the order in which it was granted.</summary>
    public IReadOnlyList<GraphWrite> Writes => _writes;

    /// <summary>The loops that are meant.</summary>
    public IReadOnlyList<AllowedLoop> AllowedLoops => _allowedLoops;

    /// <summary>Every construct of the graph, once.</summary>
    public IEnumerable<GraphNode> Nodes => _nodes.Values.Distinct();

    /// <summary>The graph of the app that a construct belongs to.</summary>
    /// <param name="construct">Any construct of the app, or the app.</param>
    /// <returns>The graph; empty when the app has no connection yet.</returns>
    public static EventGraph Of(IConstruct construct) => Graphs.GetValue(construct, Find);

    /// <summary>Records a construct.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="node">The construct.</param>
    public static void Add(IConstruct scope, GraphNode node)
    {
        var graph = Of(scope);
        HomeStack.Note(scope, node.Construct);
        Graphs.AddOrUpdate(node.Construct, graph);
        graph._nodes[node.Construct] = node;
        if (node.Resource is not null)
        {
            graph._nodes[node.Resource] = node;
        }
    }

    /// <summary>Records one arrow.</summary>
    /// <param name="edge">The arrow.</param>
    public static void Add(EventEdge edge) => Of(edge.Consumer)._edges.Add(edge);

    /// <summary>Records that a function may write.</summary>
    /// <param name="function">The function.</param>
    /// <param name="target">What it may write to.</param>
    /// <param name="written">The type of what it writes; <see langword="null"/> for anything.</param>
    public static void AddWrite(DotNetFunction function, IConstruct target, Type? written)
    {
        var graph = Of(target);
        var write = new GraphWrite(graph.NodeOf(function), graph.NodeOf(target), written);
        if (!graph._writes.Contains(write))
        {
            graph._writes.Add(write);
        }
    }

    /// <summary>Records that an arrow closes a loop on purpose.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="because">Why the loop ends.</param>
    public static void Allow(IConstruct from, IConstruct to, string because)
    {
        var graph = Of(from);
        graph._allowedLoops.Add(new AllowedLoop(graph.NodeOf(from), graph.NodeOf(to), because));
    }

    /// <summary>The node of a construct.</summary>
    /// <param name="construct">The construct, or CDK's construct of the same resource.</param>
    /// <param name="otherwise">What one that is unknown is, such as a queue that CDK made; it becomes known.</param>
    /// <returns>The node.</returns>
    public GraphNode NodeOf(IConstruct construct, NodeKind otherwise = NodeKind.Other)
    {
        if (!_nodes.TryGetValue(construct, out var node))
        {
            _nodes[construct] = node = new GraphNode(construct, otherwise, construct, carried: null);
        }

        return node;
    }

    private static EventGraph Find(IConstruct construct)
    {
        // A stage asked for its stage names the one around it.
        var owner = construct as Stage ?? Stage.Of(construct) ?? construct.Node.Root;
        if (!ReferenceEquals(owner, construct))
        {
            return Of(owner);
        }

        var graph = new EventGraph();
        if (owner is Stage stage)
        {
            // The only place where CDK calls a library back once for a whole app, whoever made it.
            stage.Node.AddValidation(new GraphSynthesis(stage, graph));
        }

        return graph;
    }
}
