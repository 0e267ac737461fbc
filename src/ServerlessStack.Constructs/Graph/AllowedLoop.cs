namespace ServerlessStack.Constructs;

/// <summary>An arrow that closes a loop on purpose.</summary>
/// <param name="From">Where the arrow starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Because">Why the loop ends by itself.</param>
internal sealed record AllowedLoop(GraphNode From, GraphNode To, string Because);
