namespace ServerlessStack.Lambda.Hosting;

/// <summary>A batch cannot be projected.</summary>
internal sealed class ProjectionException(string message, Exception? inner = null) : Exception(message, inner);
