namespace ServerlessStack.Graph;

/// <summary>A stack, in the graph that is written.</summary>
/// <param name="Path">Its construct path.</param>
/// <param name="Name">Its name in CloudFormation.</param>
internal sealed record StackEntry(string Path, string Name);
