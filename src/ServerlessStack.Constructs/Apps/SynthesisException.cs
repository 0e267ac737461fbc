namespace ServerlessStack.Constructs;

/// <summary>
/// Something in the app keeps it from being synthesized, and its user can mend it. The message says what and how; <see cref="ServerlessApp"/> shows it without a stack trace.
/// </summary>
public abstract class SynthesisException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="message">The whole message for the user.</param>
    protected SynthesisException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and keeps what led to it.</summary>
    /// <param name="message">The whole message for the user.</param>
    /// <param name="innerException">The cause.</param>
    protected SynthesisException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
