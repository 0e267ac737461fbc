namespace ServerlessStack.Local.Control.Deployed;

/// <summary>A deployed stack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its status.</param>
/// <param name="Outputs">Its outputs that are meant for people, by name.</param>
internal sealed record DeployedStack(string Name, string Status, IReadOnlyDictionary<string, string> Outputs);
