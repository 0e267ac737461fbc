namespace ServerlessStack.Cli.Terminal;

/// <summary>The exit codes of <c>diff</c>.</summary>
internal static class DiffExitCode
{
    /// <summary>Nothing that matters has changed.</summary>
    public const int Nothing = 0;

    /// <summary>There are differences, none as severe as asked for.</summary>
    public const int Differences = 1;

    /// <summary>There are findings as severe as asked for, or more.</summary>
    public const int Severe = 2;

    /// <summary>The command was typed wrongly, or what it was given cannot be compared.</summary>
    public const int Unusable = ExitCode.BadUsage;
}
