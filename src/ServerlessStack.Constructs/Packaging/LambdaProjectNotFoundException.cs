namespace ServerlessStack.Constructs.Packaging;

/// <summary>A handler's project is not listed in the CDK app, or a listed project is not on disk, so there is nothing to publish.</summary>
public sealed class LambdaProjectNotFoundException : SynthesisException
{
    /// <summary>Says what is missing and what to add where.</summary>
    /// <param name="message">The whole message for the user.</param>
    public LambdaProjectNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is missing, and keeps what led to it.</summary>
    /// <param name="message">The whole message for the user.</param>
    /// <param name="innerException">The cause.</param>
    public LambdaProjectNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
