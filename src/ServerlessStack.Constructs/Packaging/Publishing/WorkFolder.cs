using ServerlessStack.Constructs.Packaging.Processes;

namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>
/// The build output of one architecture, apart from the ordinary build's: publishing for another runtime identifier rewrites a project's
/// project.assets.json, which would make every ordinary build after it restore and compile again.
/// </summary>
internal sealed class WorkFolder
{
    public WorkFolder(string packagesFolder, string runtimeIdentifier)
    {
        Packages = packagesFolder;
        RuntimeIdentifier = runtimeIdentifier;
        Root = Path.Combine(packagesFolder, "build", runtimeIdentifier);
    }

    public string Packages { get; }

    public string RuntimeIdentifier { get; }

    public string Root { get; }

    public string File(string name) => Path.Combine(Root, name);

    /// <summary>Writes the files that MSBuild needs, and leaves those alone that are right: a newer targets file would compile everything again.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(Root);
        WriteIfDifferent(File("hooks.props"), BuildHooks.Props(Packages));
        WriteIfDifferent(File("hooks.targets"), BuildHooks.Targets);
        WriteIfDifferent(File("hooks.crosstargeting.targets"), BuildHooks.CrossTargetingTargets);
    }

    /// <summary>Restores the projects together and builds one target of all of them, in one process.</summary>
    public ProcessResult Run(DotNetMSBuild msbuild, string target, IReadOnlyList<string> projects, bool readyToRun, params IReadOnlyList<string> extra)
    {
        var traversal = File($"{target}.proj");
        WriteIfDifferent(traversal, TraversalProject.Write(projects, target));
        return msbuild.Run(traversal, "Traverse", PublishProperties.For(this, readyToRun), Path.GetDirectoryName(projects[0])!, extra);
    }

    private static void WriteIfDifferent(string path, string content)
    {
        if (!System.IO.File.Exists(path) || System.IO.File.ReadAllText(path) != content)
        {
            System.IO.File.WriteAllText(path, content);
        }
    }
}
