namespace ServerlessStack.Constructs.Packaging;

/// <summary>A function could not be published. The message carries the compiler's errors, by project; no package was written.</summary>
public sealed class FunctionPublishException : SynthesisException
{
    /// <summary>Says which functions could not be published and why.</summary>
    /// <param name="message">The whole message for the user.</param>
    public FunctionPublishException(string message)
        : base(message)
    {
    }

    /// <summary>Says which functions could not be published, and keeps what led to it.</summary>
    /// <param name="message">The whole message for the user.</param>
    /// <param name="innerException">The cause.</param>
    public FunctionPublishException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
