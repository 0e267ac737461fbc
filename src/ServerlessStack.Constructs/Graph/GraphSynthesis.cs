using Amazon.CDK;
using Amazon.JSII.Runtime.Deputy;
using Constructs;
using ServerlessStack.Constructs.Graph;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>What CDK calls once when an app is synthesized: checks the whole graph and writes it beside the templates.</summary>
/// <param name="stage">The app, or the stage in it, whose templates are written together.</param>
/// <param name="graph">Its graph.</param>
internal sealed class GraphSynthesis(Stage stage, EventGraph graph) : DeputyBase, IValidation
{
    private readonly Dictionary<GraphNode, NodeProblems> _problems = [];

    /// <inheritdoc />
    public string[] Validate()
    {
        var found = GraphRules.Check(new GraphView(graph));
        foreach (var problems in _problems.Values)
        {
            problems.Clear();
        }

        foreach (var problem in found)
        {
            if (problem.Warning is { } code)
            {
                Annotations.Of(problem.Node.Construct).AddWarningV2(code, problem.Text);
            }
            else
            {
                // CDK asks the constructs below next, and names each with its problems beside what other libraries find.
                ProblemsOf(problem.Node).Add(problem.Text);
            }
        }

        GraphFile.Write(stage.Outdir, GraphDescription.Of(graph));
        return [];
    }

    private NodeProblems ProblemsOf(GraphNode node)
    {
        if (!_problems.TryGetValue(node, out var problems))
        {
            _problems[node] = problems = new NodeProblems();
            node.Construct.Node.AddValidation(problems);
        }

        return problems;
    }
}
