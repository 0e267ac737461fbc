namespace ServerlessStack.Cli.Assembly;

/// <summary>What a synthesis wrote: the stacks, ready to be deployed.</summary>
/// <param name="Stacks">The stacks, in the order of the manifest.</param>
internal sealed record CloudAssembly(IReadOnlyList<CloudStack> Stacks);
