namespace ServerlessStack.Lambda.Runtime;

/// <summary>The Runtime API cannot be used any more, so the process has to end; Lambda starts a new one.</summary>
internal sealed class RuntimeApiException(string message, Exception? inner = null) : Exception(message, inner);
