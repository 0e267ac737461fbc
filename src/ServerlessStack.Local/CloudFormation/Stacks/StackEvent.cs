namespace ServerlessStack.Local.CloudFormation.Stacks;

/// <summary>Something that happened to a stack or to a resource of it.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Time">When it happened.</param>
/// <param name="LogicalId">The resource's name in the template; the stack's name for the stack itself.</param>
/// <param name="PhysicalId">What <c>Ref</c> gives; empty where there is nothing yet.</param>
/// <param name="Type">The resource's type.</param>
/// <param name="Status">The state that it came into.</param>
/// <param name="Reason">Why, where there is something to say.</param>
/// <param name="Token">The id of the operation that it belongs to.</param>
internal sealed record StackEvent(string Id, DateTimeOffset Time, string LogicalId, string PhysicalId, string Type, string Status, string? Reason, string? Token);
