namespace ServerlessStack.Constructs.Graph;

/// <summary>Every rule of the graph. What one construct or one connection can know by itself is checked there already, in its constructor.</summary>
internal static class GraphRules
{
    private static readonly IGraphRule[] All =
    [
        new LoopRule(),
        new AllowedLoopRule(),
        new AwaitedFunctionRule(),
        new RecordSourceRule(),
        new RecordContentRule(),
        new DeadLetterPathRule(),
        new RetentionRule(),
        new VisibilityRule(),
        new ConcurrencyRule(),
        new RecordAgeRule(),
        new EncryptionRule(),
        new ThirdBusRule(),
        new DestinationKeyRule(),
        new FunctionSizeRule(),
        new UnconsumedRule(),
    ];

    /// <summary>Checks all of them.</summary>
    /// <param name="view">The graph, as the synthesis finds it.</param>
    /// <returns>Every problem of every construct.</returns>
    public static IReadOnlyList<GraphProblem> Check(GraphView view) => [.. All.SelectMany(rule => rule.Check(view)).Distinct()];
}
