namespace ServerlessStack.Constructs.Graph;

/// <summary>One rule about arrows and what they connect, checked when every construct of the app exists.</summary>
internal interface IGraphRule
{
    /// <summary>Checks the rule.</summary>
    /// <param name="view">The graph, as the synthesis finds it.</param>
    /// <returns>What breaks it. Values that are known at deployment only break nothing.</returns>
    IEnumerable<GraphProblem> Check(GraphView view);
}
