namespace ServerlessStack.Constructs;

/// <summary>One arrow that a function's own code draws: a grant lets it write.</summary>
/// <param name="Function">Writes.</param>
/// <param name="Target">Is written to.</param>
/// <param name="Written">The type of what is written; <see langword="null"/> for anything.</param>
internal sealed record GraphWrite(GraphNode Function, GraphNode Target, Type? Written);
