using ServerlessStack.Local.CloudFormation.Stacks;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>What a deployment did to a resource, for the way back.</summary>
/// <param name="Before">The resource as it was; null where there was none.</param>
/// <param name="After">The resource as it is, in part only where a change in place failed; null where nothing was made or changed.</param>
/// <param name="IsReplaced">Whether both are there.</param>
internal sealed record ResourceStep(StackResource? Before, StackResource? After, bool IsReplaced);
