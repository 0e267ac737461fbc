namespace ServerlessStack.Local.Patterns;

/// <summary>A text is not a pattern that the service would take.</summary>
/// <param name="message">What is wrong, with the field.</param>
internal sealed class PatternException(string message) : Exception(message);
