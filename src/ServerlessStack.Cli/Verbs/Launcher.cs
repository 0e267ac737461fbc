namespace ServerlessStack.Cli.Verbs;

/// <summary>The script in the repository's root that people type.</summary>
internal static class Launcher
{
    /// <summary>How it is typed on this machine.</summary>
    public static string Name { get; } = OperatingSystem.IsWindows() ? @".\stack" : "./stack";
}
