using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs.Graph;

/// <summary>A message must stay hidden for as long as its function may work on it (Lambda guide, "Configuring a queue to use with Lambda").</summary>
internal sealed class VisibilityRule : IGraphRule
{
    // What Lambda takes for what a template leaves out (CloudFormation reference, "AWS::Lambda::Function").
    private const double DefaultFunctionTimeout = 3;

    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        foreach (var edge in view.Graph.Edges)
        {
            if (view.QueueOf(view.Graph.NodeOf(edge.Source)) is { } queue
                && view.Graph.NodeOf(edge.Consumer) is { Kind: NodeKind.Function, Element: CfnFunction function } consumer
                && edge.BatchingWindow?.IsKnown() != false)
            {
                var time = new ProcessingTime(function.Timeout ?? DefaultFunctionTimeout, edge.BatchingWindow?.InSeconds() ?? 0);
                var visibility = queue.VisibilityTimeout;
                if (!Token.IsUnresolved(visibility) && !Token.IsUnresolved(time.FunctionTimeout) && visibility < time.Needed)
                {
                    yield return new GraphProblem(queue.Node, $"{time.Problem(visibility)} The function is {consumer.Path}.");
                }
            }
        }
    }
}
