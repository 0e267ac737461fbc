namespace ServerlessStack.Constructs.Graph;

/// <summary>Something in the graph that cannot work, or probably was not meant.</summary>
/// <param name="Node">The construct to change.</param>
/// <param name="Text">The value, the limit and the consequence, in one line.</param>
/// <param name="Warning">The code of a warning; <see langword="null"/> for an error.</param>
internal sealed record GraphProblem(GraphNode Node, string Text, string? Warning = null);
