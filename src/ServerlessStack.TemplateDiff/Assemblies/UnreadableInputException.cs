namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>A cloud assembly cannot be read or compared. The message is complete and meant for the person at the terminal.</summary>
internal sealed class UnreadableInputException : Exception
{
    public UnreadableInputException()
    {
    }

    public UnreadableInputException(string message)
        : base(message)
    {
    }

    public UnreadableInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
