namespace ServerlessStack.Local.Resources;

/// <summary>A resource cannot be made, changed or deleted; the message becomes the reason in the stack's events.</summary>
/// <param name="message">What is wrong, with the property and its value.</param>
/// <param name="inner">What went wrong beneath, if anything did.</param>
internal sealed class ResourceException(string message, Exception? inner = null) : Exception(message, inner);
