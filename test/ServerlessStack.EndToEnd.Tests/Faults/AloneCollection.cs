namespace ServerlessStack.EndToEnd.Tests.Faults;

/// <summary>Tests that need the machine for themselves: they run after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class AloneCollection
{
    /// <summary>Its name.</summary>
    internal const string Name = "Alone";
}
