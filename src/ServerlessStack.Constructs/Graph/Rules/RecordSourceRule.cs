namespace ServerlessStack.Constructs.Graph;

/// <summary>A bus carries the records of a function's invocations only when the function, or another bus, puts them there.</summary>
internal sealed class RecordSourceRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        var arriving = view.Graph.Edges.Where(edge => edge.CarriesRecords).Select(edge => (view.Graph.NodeOf(edge.Consumer), edge.Records!)).ToHashSet();
        foreach (var edge in view.Graph.Edges)
        {
            var source = view.Graph.NodeOf(edge.Source);
            if (edge.Records is { } records && !ReferenceEquals(edge.Source, records.Function) && !arriving.Contains((source, records)))
            {
                yield return new GraphProblem(
                    view.Graph.NodeOf(edge.Consumer),
                    $"It waits for {records.Outcome.InWords()} in {view.Graph.NodeOf(records.Function).Path}, and nothing puts that onto {source.Path}: nothing ever arrives. Connect the function with the bus as well: {records.Outcome}.AddConsumer(bus).");
            }
        }
    }
}
