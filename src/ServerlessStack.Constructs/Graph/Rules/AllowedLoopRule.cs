namespace ServerlessStack.Constructs.Graph;

/// <summary>A loop that is allowed must be one.</summary>
internal sealed class AllowedLoopRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        return view.Graph.AllowedLoops.Where(loop => !IsLoop(view.Hops, loop)).Select(loop => new GraphProblem(
            loop.From,
            $"EventLoops.Allow(from: {loop.From.Path}, to: {loop.To.Path}) allows a loop that is not there, and would hide the next one that is. Take the declaration away."));
    }

    // Over every arrow, allowed ones too: two declarations of one loop would each make the other look needless.
    private static bool IsLoop(IReadOnlyList<GraphHop> hops, AllowedLoop loop) =>
        hops.Any(hop => hop.From == loop.From && hop.To == loop.To) && GraphCycles.Way(hops.ToLookup(hop => hop.From), loop.To, loop.From) is not null;
}
