namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>What one project of a function's closure is built from.</summary>
/// <param name="ProjectFile">The absolute path of the project file.</param>
/// <param name="Settings"><c>name=value</c> of every build setting that matters, sorted.</param>
/// <param name="Packages"><c>id/version</c> of every resolved package that ends up in the output, sorted.</param>
/// <param name="Files">The absolute paths of sources, resources and copied files.</param>
/// <param name="BuildFiles">The absolute paths of the project file and of what it imports from the tree.</param>
/// <param name="VersionFiles">The absolute paths of imported central version files: they count through the packages they resolve to, not as files.</param>
internal sealed record ProjectInputs(
    string ProjectFile,
    IReadOnlyList<string> Settings,
    IReadOnlyList<string> Packages,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> BuildFiles,
    IReadOnlyList<string> VersionFiles)
{
    public string Folder => Path.GetDirectoryName(ProjectFile)!;

    public string Name => Path.GetFileNameWithoutExtension(ProjectFile);
}
