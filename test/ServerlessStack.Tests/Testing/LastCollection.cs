namespace ServerlessStack.Tests.Testing;

/// <summary>What can only be said after every other test.</summary>
[CollectionDefinition(Name)]
public sealed class LastCollection
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Last";
}
