using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Reads a cloud assembly from its folder.</summary>
internal static class AssemblyReader
{
    /// <summary>Reads the manifest, the templates and the asset manifests, of nested assemblies too.</summary>
    /// <exception cref="UnreadableInputException">A file is missing or broken.</exception>
    public static CloudAssembly Read(string folder) => new([.. StackArtifacts.Read(folder).Select(Stack)]);

    private static CloudStack Stack(StackArtifact artifact)
    {
        var template = JsonFile.Read(artifact.TemplateFile);
        var packages = PackageSizes.Read(artifact.Folder, artifact.Id);

        return new CloudStack(
            artifact.StackName,
            template.Text("Description"),
            [.. template.Members("Resources").Select(resource => resource.Value.Text("Type") ?? "unknown")],
            [.. FunctionReader.Read(template, packages)],
            [.. OutputReader.Read(template)]);
    }
}
