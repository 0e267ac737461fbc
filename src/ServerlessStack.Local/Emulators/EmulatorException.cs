namespace ServerlessStack.Local.Emulators;

/// <summary>An emulator does not start.</summary>
/// <param name="message">Which one, why, and what would help.</param>
internal sealed class EmulatorException(string message) : Exception(message)
{
    /// <summary>Whether the only reason is that this machine has no Java, or one that is too old. False when omitted.</summary>
    public bool IsJavaMissing { get; init; }
}
