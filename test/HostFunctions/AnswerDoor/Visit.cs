namespace ServerlessStack.HostFunctions;

/// <summary>Somebody is at the door.</summary>
public sealed record Visit
{
    /// <summary>Who it is.</summary>
    public required string Name { get; init; }
}
