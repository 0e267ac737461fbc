using System.Text.Json;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Reads a cloud assembly from its folder.</summary>
internal static class AssemblyReader
{
    /// <summary>Reads the manifest, the templates and the asset manifests, of nested assemblies too.</summary>
    /// <exception cref="CommandFailureException">A file is missing or broken.</exception>
    public static CloudAssembly Read(string folder) => new([.. Stacks(folder)]);

    private static IEnumerable<CloudStack> Stacks(string folder)
    {
        foreach (var artifact in JsonFile.Read(Path.Combine(folder, "manifest.json")).Members("artifacts"))
        {
            switch (artifact.Value.Text("type"))
            {
                case "aws:cloudformation:stack":
                    yield return Stack(folder, artifact);
                    break;
                case "cdk:cloud-assembly" when artifact.Value.Text("properties", "directoryName") is { } directory:
                    foreach (var stack in Stacks(Path.Combine(folder, directory)))
                    {
                        yield return stack;
                    }

                    break;
            }
        }
    }

    private static CloudStack Stack(string folder, JsonProperty artifact)
    {
        var templateFile = artifact.Value.Text("properties", "templateFile")
            ?? throw new CommandFailureException($"{Path.Combine(folder, "manifest.json")} names no template for the stack {artifact.Name}.");
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
