using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>How two templates of a stack differ, without judgement.</summary>
/// <param name="Resources">The resources that differ, by logical id.</param>
/// <param name="Statements">The statements of every policy in the stack.</param>
/// <param name="ManagedPolicies">The managed policies that identities have.</param>
/// <param name="Ingress">Who may connect, by security group rules.</param>
internal sealed record TemplateDifference(
    IReadOnlyDictionary<string, ResourceDifference> Resources,
    Changed<Statement> Statements,
    Changed<ManagedPolicy> ManagedPolicies,
    Changed<IngressRule> Ingress);
