using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>A resource that left one stack and came into another: its construct was given another stack. To CloudFormation it is another resource.</summary>
/// <param name="From">The stack that it left.</param>
/// <param name="To">The stack that it is in.</param>
/// <param name="Before">The resource as it was.</param>
/// <param name="After">The resource as it is.</param>
internal sealed record StackMove(TemplatePair From, TemplatePair To, Resource Before, Resource After);
