namespace ServerlessStack.Local.Emulators;

/// <summary>An emulator does not start.</summary>
/// <param name="message">Which one, why, and what would help.</param>
internal sealed class EmulatorException(string message) : Exception(message)
{
    /// <summary>Whether a Java runtime is all that is missing. False when omitted.</summary>
    public bool NeedsJava { get; init; }
}
