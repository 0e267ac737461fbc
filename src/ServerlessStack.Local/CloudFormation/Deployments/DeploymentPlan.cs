using System.Collections.Immutable;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>A deployment that was checked and can begin.</summary>
/// <param name="Before">The stack as it is.</param>
/// <param name="Request">How it is to be.</param>
/// <param name="Template">The template of that.</param>
/// <param name="Parameters">The values of its parameters.</param>
/// <param name="WithoutMeaning">What it asks for that has no meaning here.</param>
internal sealed record DeploymentPlan(Stack Before, StackRequest Request, Template Template, ImmutableDictionary<string, string> Parameters, IReadOnlyList<string> WithoutMeaning)
{
    /// <summary>Whether the stack is made by this deployment.</summary>
    public bool IsCreation => Before.Request is null;
}
