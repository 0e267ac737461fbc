namespace ServerlessStack.Constructs.Graph;

/// <summary>
/// Only of asynchronous invocations does Lambda send records, so a destination of a function whose callers all wait gets none
/// (Lambda guide, "Capturing records of Lambda asynchronous invocations").
/// </summary>
internal sealed class AwaitedFunctionRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        foreach (var edge in view.Graph.Edges)
        {
            if (edge.Records is { } records && ReferenceEquals(edge.Source, records.Function) && Callers.AllWait(records.Function))
            {
                var callers = string.Join(", ", Callers.Of(records.Function).Select(call => view.Graph.NodeOf(call.Source).Path).Distinct(StringComparer.Ordinal));
                yield return new GraphProblem(
                    view.Graph.NodeOf(records.Function),
                    $"Everything that invokes it waits for its answer ({callers}), and Lambda sends records of asynchronous invocations only: {records.Outcome.InWords()} never reaches {view.Graph.NodeOf(edge.Consumer).Path}. Use the dead letters of what invokes it, or let a topic, a bus or a bucket invoke it.");
            }
        }
    }
}
