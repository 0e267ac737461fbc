namespace ServerlessStack.Local.CloudFormation.Stacks;

/// <summary>What a change set does to a resource.</summary>
/// <param name="Action"><c>Add</c>, <c>Modify</c> or <c>Remove</c>.</param>
/// <param name="LogicalId">The resource's name in the template.</param>
/// <param name="PhysicalId">What is there now; null where nothing is.</param>
/// <param name="Type">Its type.</param>
/// <param name="Replacement">Whether it is replaced: <c>True</c> or <c>False</c>; null where it is added or removed.</param>
/// <param name="Properties">The properties that change.</param>
internal sealed record ResourceChange(string Action, string LogicalId, string? PhysicalId, string Type, string? Replacement, IReadOnlyList<string> Properties);
