namespace ServerlessStack.Constructs.Graph;

/// <summary>An event, or its dead letter, must not come back to where it was (Lambda guide, "Use Lambda recursive loop detection to prevent infinite loops").</summary>
internal sealed class LoopRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        var allowed = view.Graph.AllowedLoops.Select(loop => (loop.From, loop.To)).ToHashSet();
        return GraphCycles.In(view.Hops.Where(hop => !allowed.Contains((hop.From, hop.To)))).Select(Problem);
    }

    private static GraphProblem Problem(IReadOnlyList<GraphHop> cycle)
    {
        var closing = cycle[^1];
        var way = string.Concat(cycle.Select(hop => $"{hop.From.Path} {Arrow(hop.Kind)} ")) + closing.To.Path;
        var what = cycle.Any(hop => hop.Kind == HopKind.DeadLetter)
            ? "Dead letters come back to where they failed"
            : "An event comes back to where it was";
        return new GraphProblem(
            closing.From,
            $"{what}, {way}: each round starts the next one, without end and at your expense. Break the loop, or say what ends it: EventLoops.Allow(from: {closing.From.Path}, to: {closing.To.Path}, because: \"…\").");
    }

    private static string Arrow(HopKind kind) => kind switch
    {
        HopKind.Write => "writes to",
        HopKind.DeadLetter => "fails to",
        _ => "→",
    };
}
