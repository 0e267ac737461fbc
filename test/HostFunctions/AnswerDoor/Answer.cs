namespace ServerlessStack.HostFunctions;

/// <summary>What is said at the door.</summary>
public sealed record Answer
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }
}
