using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.Control.Calls;

namespace ServerlessStack.Local.Wiring;

/// <summary>What the deployed stacks ask for that has no meaning here.</summary>
/// <param name="stacks">The stacks.</param>
internal sealed class StackProperties(StackStore stacks) : IMeaninglessProperties
{
    /// <inheritdoc />
    public IReadOnlyList<string> Accepted => [.. stacks.Deployed.SelectMany(stack => stack.WithoutMeaning).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
