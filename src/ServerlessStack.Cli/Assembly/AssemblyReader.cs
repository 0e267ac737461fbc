using System.Text.Json;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Reads a cloud assembly from its folder.</summary>
internal static class AssemblyReader
{
    /// <summary>Reads the manifest, the templates and the asset manifests, of nested assemblies too.</summary>
    /// <exception cref="CommandFailureException">A file is missing or broken.</exception>
    public static CloudAssembly Read(string folder) => new([.. AssemblyManifest.Stacks(folder).Select(found => Stack(found.Folder, found.Stack))]);

    private static CloudStack Stack(string folder, JsonProperty artifact)
    {
        var templateFile = artifact.Value.Text("properties", "templateFile")
            ?? throw new CommandFailureException($"{Path.Combine(folder, AssemblyManifest.File)} names no template for the stack {artifact.Name}.");
        var template = JsonFile.Read(Path.Combine(folder, templateFile));
        var packages = PackageSizes.Read(folder, artifact.Name);

        return new CloudStack(
            artifact.Value.Text("properties", "stackName") ?? artifact.Name,
            template.Text("Description"),
            [.. template.Members("Resources").Select(resource => resource.Value.Text("Type") ?? "unknown")],
            [.. FunctionReader.Read(template, packages)],
            [.. OutputReader.Read(template)]);
    }
}
