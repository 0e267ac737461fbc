using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Verbs;

/// <summary>What people type: the script in the clone's root, or the tool that was installed from the package.</summary>
internal static class Launcher
{
    private static readonly bool IsOfClone = Repository.Above(AppContext.BaseDirectory) is { IsClone: true };

    /// <summary>How it is typed on this machine.</summary>
    public static string Name { get; } = !IsOfClone ? "stack" : OperatingSystem.IsWindows() ? @".\stack" : "./stack";

    /// <summary>What it works on, for the help.</summary>
    public static string Scope { get; } = IsOfClone
        ? "the serverless stacks of this repository. Run it from any folder; paths are relative to the repository."
        : "the stacks of a CDK app. Run it in the folder of its cdk.json or below; paths are relative to that folder.";

    /// <summary>What must be there before it can work, for the help.</summary>
    public static string Needs { get; } = IsOfClone
        ? "The .NET SDK and Node.js with npm; everything else is restored when it is missing."
        : """
          Node.js, and installed with npm in the app's folder or above it: aws-cdk, for every verb that synthesizes or deploys, and
                 @aws-cdk/cloudformation-diff, for diff. The app is built by the command that its cdk.json names as build, and started by the one it names as app.
          """;

    /// <summary>Where to look for the app. The clone's own command means the clone, wherever it is typed.</summary>
    public static IReadOnlyList<string> Folders { get; } = IsOfClone ? [AppContext.BaseDirectory, Environment.CurrentDirectory] : [Environment.CurrentDirectory];
}
