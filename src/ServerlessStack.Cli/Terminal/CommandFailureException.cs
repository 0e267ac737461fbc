namespace ServerlessStack.Cli.Terminal;

/// <summary>A command could not do its work. The message is complete and meant for the person at the terminal.</summary>
internal sealed class CommandFailureException : Exception
{
    public CommandFailureException()
    {
    }

    public CommandFailureException(string message)
        : base(message)
    {
    }

    public CommandFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
