namespace ServerlessStack.HostFunctions;

/// <summary>Options that follow from what the function was granted.</summary>
public sealed record DoorOptions
{
    /// <summary>What is said first: the name of a granted bucket, for want of anything nicer in a link.</summary>
    public required string Welcome { get; init; }
}
