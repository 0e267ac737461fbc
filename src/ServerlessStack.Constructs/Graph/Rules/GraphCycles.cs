namespace ServerlessStack.Constructs.Graph;

/// <summary>Finds the ways on which an event comes back to where it was.</summary>
internal static class GraphCycles
{
    /// <summary>Finds loops until none is left, each time taking the arrow away that closes the one that was found.</summary>
    /// <param name="hops">The steps that an event can take.</param>
    /// <returns>The loops, shortest first; the last step of each is the one that closes it.</returns>
    public static IEnumerable<IReadOnlyList<GraphHop>> In(IEnumerable<GraphHop> hops)
    {
        var left = hops.ToList();
        while (Shortest(left) is { } cycle)
        {
            yield return cycle;
            left.Remove(cycle[^1]);
        }
    }

    /// <summary>The shortest way between two constructs.</summary>
    /// <param name="next">The steps from each construct.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <returns>The steps; none when both are one construct; <see langword="null"/> when there is no way.</returns>
    public static List<GraphHop>? Way(ILookup<GraphNode, GraphHop> next, GraphNode from, GraphNode to)
    {
        var reachedBy = new Dictionary<GraphNode, GraphHop?> { [from] = null };
        var open = new Queue<GraphNode>([from]);
        while (open.TryDequeue(out var node) && node != to)
        {
            foreach (var hop in next[node].Where(hop => reachedBy.TryAdd(hop.To, hop)))
            {
                open.Enqueue(hop.To);
            }
        }

        return reachedBy.ContainsKey(to) ? Back(reachedBy, to) : null;
    }

    private static IReadOnlyList<GraphHop>? Shortest(List<GraphHop> hops)
    {
        var next = hops.ToLookup(hop => hop.From);

        // From what closes a loop most plainly, so that the message names it: what code writes, then what fails, then what is delivered.
        return hops
            .Select(closing => (Closing: closing, Way: Way(next, closing.To, closing.From)))
            .Where(found => found.Way is not null)
            .OrderBy(found => found.Way!.Count)
            .ThenBy(found => found.Closing.Kind switch { HopKind.Write => 0, HopKind.DeadLetter => 1, _ => 2 })
            .Select(found => (IReadOnlyList<GraphHop>)[.. found.Way!, found.Closing])
            .FirstOrDefault();
    }

    private static List<GraphHop> Back(Dictionary<GraphNode, GraphHop?> reachedBy, GraphNode to)
    {
        var way = new List<GraphHop>();
        for (var hop = reachedBy[to]; hop is not null; hop = reachedBy[hop.From])
        {
            way.Insert(0, hop);
        }

        return way;
    }
}
