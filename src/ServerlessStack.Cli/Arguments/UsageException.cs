namespace ServerlessStack.Cli.Arguments;

/// <summary>The command was typed in a way that cannot be meant. The message says what to type instead.</summary>
internal sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
