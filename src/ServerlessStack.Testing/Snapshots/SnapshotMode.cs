namespace ServerlessStack.Testing;

/// <summary>Whether snapshots may be written.</summary>
/// <param name="MayWrite">Whether a snapshot that differs or is missing is written instead of reported.</param>
internal sealed record SnapshotMode(bool MayWrite)
{
    /// <summary>The variable that asks for snapshots to be written.</summary>
    public const string UpdateVariable = "UPDATE_SNAPSHOTS";

    // GitHub, GitLab, Bitbucket, CircleCI and others set the first; the rest is what the others set: Azure Pipelines, TeamCity, Jenkins, AWS CodeBuild.
    private static readonly string[] BuildServers = ["CI", "TF_BUILD", "TEAMCITY_VERSION", "JENKINS_URL", "CODEBUILD_BUILD_ID"];

    /// <summary>The mode that this process was asked for.</summary>
    public static SnapshotMode OfProcess => From(Environment.GetEnvironmentVariable);

    /// <summary>Reads the mode: a build server never writes, whatever it is asked, because nobody would read what it wrote.</summary>
    /// <param name="read">Reads an environment variable.</param>
    /// <returns>The mode.</returns>
    public static SnapshotMode From(Func<string, string?> read) =>
        new(read(UpdateVariable) is "1" or "true" && BuildServers.All(server => read(server) is null or "" or "false"));
}
