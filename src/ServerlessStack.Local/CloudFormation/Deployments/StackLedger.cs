using ServerlessStack.Local.CloudFormation.Stacks;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Takes down what an operation does to a stack: states, and an event for each.</summary>
/// <param name="stacks">The stacks.</param>
/// <param name="id">The stack's ARN.</param>
/// <param name="token">The operation's id.</param>
/// <param name="time">The clock.</param>
internal sealed class StackLedger(StackStore stacks, string id, string? token, TimeProvider time)
{
    /// <summary>The type of a stack's own events.</summary>
    public const string StackType = "AWS::CloudFormation::Stack";

    /// <summary>The stack as it is now.</summary>
    public Stack Stack => stacks.Get(id);

    /// <summary>The stack comes into a state.</summary>
    public void Status(string status, string? reason = null, Func<Stack, Stack>? change = null) => stacks.Change(id, stack =>
    {
        var changed = change?.Invoke(stack) ?? stack;
        return changed with { Status = status, Reason = reason, Events = changed.Events.Add(Event(stack.Name, stack.Id, StackType, status, reason)) };
    });

    /// <summary>A resource comes into a state.</summary>
    public void Resource(StackResource resource, string status, string? reason = null) => stacks.Change(id, stack => stack with
    {
        Resources = stack.Resources.SetItem(resource.LogicalId, resource with { Status = status, Reason = reason, Time = time.GetUtcNow() }),
        Events = stack.Events.Add(Event(resource.LogicalId, resource.PhysicalId, resource.Type, status, reason)),
    });

    /// <summary>A resource is what it was, with what the new template says about it.</summary>
    public void Unchanged(StackResource resource) => stacks.Change(id, stack => stack with { Resources = stack.Resources.SetItem(resource.LogicalId, resource) });

    /// <summary>Something happens to a resource that the stack does not list (any more).</summary>
    public void Aside(StackResource resource, string status, string? reason = null) => stacks.Change(id, stack => stack with
    {
        Events = stack.Events.Add(Event(resource.LogicalId, resource.PhysicalId, resource.Type, status, reason)),
    });

    /// <summary>The stack does not list a resource any more.</summary>
    public void Forget(string logicalId) => stacks.Change(id, stack => stack with { Resources = stack.Resources.Remove(logicalId) });

    private StackEvent Event(string logicalId, string physicalId, string type, string status, string? reason) =>
        new(Guid.NewGuid().ToString(), time.GetUtcNow(), logicalId, physicalId, type, status, reason, token);
}
