using System.Text.Json;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs.Graph;

/// <summary>What grants, links and routes add up to must fit (IAM user guide, "IAM and AWS STS quotas": inline policies of a role; Lambda guide, "Lambda quotas": environment variables).</summary>
internal sealed class FunctionSizeRule : IGraphRule
{
    private const int MostPolicy = 10_240;
    private const int MostEnvironment = 4_096;

    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        foreach (var node in view.Graph.Nodes)
        {
            if (node is not { Construct: DotNetFunction function, Element: CfnFunction resource })
            {
                continue;
            }

            var policies = function.Policies.Sum(policy => LengthOf(node, policy));
            if (policies > MostPolicy)
            {
                yield return new GraphProblem(
                    node,
                    $"The policies of its role have about {policies} characters, but IAM takes {MostPolicy} in all, and the deployment would fail. Take grants away, or divide the function into several.");
            }

            var environment = resource.Environment is { } variables && Resolved(node, variables) is { ValueKind: JsonValueKind.Object } set && set.TryGetProperty("variables", out var pairs) ? DeployedText.LengthOf(pairs) : 0;
            if (environment > MostEnvironment)
            {
                yield return new GraphProblem(
                    node,
                    $"Its environment variables have about {environment} characters, but Lambda takes {MostEnvironment}, and the deployment would fail. "
                    + $"Each link to a resource is a variable, and {RouteBodyLimits.Variable} holds a limit for each route with one; set fewer, or divide the function into several.");
            }
        }
    }

    private static int LengthOf(GraphNode node, object policy) => DeployedText.LengthOf(Resolved(node, policy));

    private static JsonElement Resolved(GraphNode node, object value) => JsonSerializer.SerializeToElement(node.Stack.Resolve(value));
}
