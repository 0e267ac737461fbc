using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Splits;

/// <summary>Which construct's stack needs which other's: what docs/constructs.md says, without CDK.</summary>
internal static class StackNeeds
{
    /// <summary>Reads them from an event graph and the grants.</summary>
    public static IReadOnlyList<(string From, string To)> Of(EventGraph graph, IEnumerable<(string Function, string Resource)> grants) =>
    [
        .. graph.Edges.SelectMany(Of).Concat(grants).Distinct(),
    ];

    /// <summary>Whether stacks need each other when each construct is in the stack of its number.</summary>
    public static bool HaveCycle(IEnumerable<(string From, string To)> needs, IReadOnlyDictionary<string, int> stacks)
    {
        var open = needs.Select(need => (From: stacks[need.From], To: stacks[need.To])).Where(need => need.From != need.To).Distinct().ToList();

        // A stack that needs no other can be deployed; what is left at the end waits for itself.
        while (open.RemoveAll(need => open.TrueForAll(other => other.From != need.To)) > 0)
        {
        }

        return open.Count > 0;
    }

    private static IEnumerable<(string From, string To)> Of(EventEdge edge)
    {
        var (source, consumer) = (edge.Source.Node.Id, edge.Consumer.Node.Id);

        // A schedule is nothing by itself: what is deployed of it belongs to its consumer.
        if (edge.Source is Schedule)
        {
            yield break;
        }

        // A route lives with its API, everything else with its consumer.
        yield return edge.Source is ServerlessApi ? (source, consumer) : (consumer, source);
        if (edge.Via is { } via)
        {
            yield return (consumer, via.Node.Id);
        }
    }
}
