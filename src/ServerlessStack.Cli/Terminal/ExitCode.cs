namespace ServerlessStack.Cli.Terminal;

/// <summary>The exit codes of every verb but <c>diff</c>, whose verdict is its exit code.</summary>
internal static class ExitCode
{
    /// <summary>The work is done.</summary>
    public const int Success = 0;

    /// <summary>The build, the app, the CDK CLI or AWS refused; the message says why.</summary>
    public const int Failure = 1;

    /// <summary>The command was typed wrongly; nothing was done.</summary>
    public const int BadUsage = 3;

    /// <summary>Ctrl+C ended the work (128 + SIGINT, as shells report it).</summary>
    public const int Interrupted = 130;

    /// <summary>The exit code that reports how a program ended.</summary>
    public static int OfProgram(int exitCode) => exitCode is Success or Interrupted ? exitCode : Failure;
}
