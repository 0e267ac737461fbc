namespace ServerlessStack.Lambda.Envelopes;

/// <summary>One event cannot be read; the others of its batch are not concerned.</summary>
internal sealed class UndecodableEventException(string message, Exception? inner = null) : Exception(message, inner);
