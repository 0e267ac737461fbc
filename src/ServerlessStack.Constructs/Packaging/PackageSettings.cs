namespace ServerlessStack.Constructs.Packaging;

/// <summary>What may differ between two packages of the same project.</summary>
/// <param name="Architecture">The processor to publish for.</param>
/// <param name="ReadyToRun">Whether to compile ahead of time.</param>
internal sealed record PackageSettings(
    FunctionArchitecture Architecture = FunctionArchitecture.X64,
    ReadyToRunMode ReadyToRun = ReadyToRunMode.WhenAvailable)
{
    public string RuntimeIdentifier => Architecture is FunctionArchitecture.Arm64 ? "linux-arm64" : "linux-x64";

    public string FolderSuffix => Architecture is FunctionArchitecture.Arm64 ? "-arm64" : "";
}
