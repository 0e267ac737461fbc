namespace ServerlessStack.Local.CloudFormation.Stacks;

/// <summary>A change of a stack, to be looked at before it is made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its ARN.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Status">Its state: <c>CREATE_COMPLETE</c> or <c>FAILED</c>.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Changes">The resources that it changes.</param>
internal sealed record ChangeSet(string Name, string Id, StackRequest Request, string Status, string? Reason, DateTimeOffset Created, IReadOnlyList<ResourceChange> Changes)
{
    /// <summary>The state of a change set that can be executed.</summary>
    public const string Complete = "CREATE_COMPLETE";

    /// <summary>The state of one that cannot.</summary>
    public const string Failed = "FAILED";
}
