namespace ServerlessStack.Graph;

/// <summary>A construct, in the graph that is written.</summary>
/// <param name="Path">Its construct path.</param>
/// <param name="Name">Its id: the last part of the path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Stack">The path of its stack.</param>
/// <param name="LogicalId">The name of its resource in the stack's template; <see langword="null"/> when it has none.</param>
/// <param name="Event">The type of what it carries; <see langword="null"/> when it carries several or none.</param>
internal sealed record NodeEntry(string Path, string Name, NodeKind Kind, string Stack, string? LogicalId, string? Event);
