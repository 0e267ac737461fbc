namespace ServerlessStack.Packages.Tests.Fixtures;

/// <summary>Packs a tree's packages as a release does, but with a version that no release has, so that no cache can take its place.</summary>
internal static class Packing
{
    public const string VersionSuffix = "consumer";

    private static readonly Dictionary<string, string?> NoVariables = [];

    /// <summary>Packs everything that is published.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="feed">Where the packages go.</param>
    public static Task PackAsync(string root, string feed) => PackAsync(root, "build/Packages.slnf", feed, $"-p:VersionSuffix={VersionSuffix}");

    /// <summary>
    /// Packs the binding that stands for the public package <c>Constructs</c>, which it is made like: the consumer restores it on a machine whose sources lack that package, too.
    /// It is never published.
    /// </summary>
    /// <param name="root">The tree.</param>
    /// <param name="feed">Where the package goes.</param>
    public static Task PackBindingAsync(string root, string feed) => PackAsync(root, "src/Bindings/Constructs", feed, "-p:IsPackable=true");

    private static async Task PackAsync(string root, string project, string feed, string property) => (await Command.DotNetAsync(
        root,
        NoVariables,
        "pack",
        project,
        "--configuration",
        "Release",
        "--nologo",
        "--verbosity",
        "quiet",
        "-p:ContinuousIntegrationBuild=true",
        // The solution's own build has analyzed the same sources.
        "-p:RunAnalyzers=false",
        "-p:EnforceCodeStyleInBuild=false",
        // Beside the ordinary build's output, which other tests use meanwhile; kept, so that the next run compiles only what has changed.
        $"-p:ArtifactsPath={Path.Combine(root, "artifacts", "packing")}",
        $"-p:PackageOutputPath={feed}",
        property)).EnsureSucceeded();
}
