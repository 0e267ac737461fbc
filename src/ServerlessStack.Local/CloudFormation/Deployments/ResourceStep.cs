using ServerlessStack.Local.CloudFormation.Stacks;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>What a deployment did to a resource, for the way back.</summary>
/// <param name="Before">The resource as it was; null where there was none.</param>
/// <param name="After">The resource as it is; null where the change failed.</param>
/// <param name="IsReplaced">Whether both are there.</param>
internal sealed record ResourceStep(StackResource? Before, StackResource? After, bool IsReplaced);
