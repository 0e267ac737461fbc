namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>
/// The global properties of every run. They are the same for all projects of a run, so that a library that several functions reference is built once.
/// </summary>
internal static class PublishProperties
{
    public static Dictionary<string, string> For(WorkFolder work, bool readyToRun) => new(StringComparer.Ordinal)
    {
        ["UseArtifactsOutput"] = "true",
        ["ArtifactsPath"] = work.Root,
        ["CustomBeforeDirectoryBuildProps"] = work.File("hooks.props"),
        ["CustomAfterMicrosoftCommonTargets"] = work.File("hooks.targets"),
        ["CustomAfterMicrosoftCommonCrossTargetingTargets"] = work.File("hooks.crosstargeting.targets"),
        ["Configuration"] = "Release",
        ["RuntimeIdentifier"] = work.RuntimeIdentifier,
        // The managed runtime brings .NET and starts `dotnet exec <handler>.dll`.
        ["SelfContained"] = "false",
        ["UseAppHost"] = "false",
        ["PublishSingleFile"] = "false",
        ["PublishTrimmed"] = "false",
        ["PublishAot"] = "false",
        ["PublishReadyToRun"] = readyToRun ? "true" : "false",
        // The same bytes on every machine, in every folder and after every commit.
        ["Deterministic"] = "true",
        ["ContinuousIntegrationBuild"] = "false",
        ["DeterministicSourcePaths"] = "false",
        ["EnableSourceLink"] = "false",
        ["EnableSourceControlManagerQueries"] = "false",
        ["IncludeSourceRevisionInInformationalVersion"] = "false",
        // What the ordinary build checks need not be checked again; none of it changes the output.
        ["RunAnalyzers"] = "false",
        ["EnforceCodeStyleInBuild"] = "false",
        ["GenerateDocumentationFile"] = "false",
        ["NuGetAudit"] = "false",
    };
}
