namespace ServerlessStack.Local.Control;

/// <summary>The control of the target cannot do what it was asked to.</summary>
/// <param name="message">What is wrong and what would do, for a person.</param>
internal sealed class ControlException(string message) : Exception(message);
