using System.Text.Json;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>Reads which stacks a cloud assembly holds.</summary>
internal static class StackArtifacts
{
    /// <summary>The file that names an assembly's stacks.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The stacks in the order of the manifest, those of nested assemblies (CDK's <c>Stage</c>) too.</summary>
    /// <exception cref="UnreadableInputException">A manifest is missing or broken, or an assembly is nested in itself.</exception>
    public static IEnumerable<StackArtifact> Read(string folder) => Read(folder, []);

    private static IEnumerable<StackArtifact> Read(string folder, IReadOnlyList<string> around)
    {
        var manifest = Path.GetFullPath(Path.Combine(folder, Manifest));
        if (around.Contains(manifest, StringComparer.Ordinal))
        {
            throw new UnreadableInputException($"{manifest} names its own folder as a nested assembly: the folder is not a complete cloud assembly.");
        }

        foreach (var artifact in JsonFile.Read(manifest).Members("artifacts"))
        {
            switch (artifact.Value.Text("type"))
            {
                case "aws:cloudformation:stack":
                    yield return Stack(folder, artifact);
                    break;
                case "cdk:cloud-assembly" when artifact.Value.Text("properties", "directoryName") is { } directory:
                    foreach (var stack in Read(Path.Combine(folder, directory), [.. around, manifest]))
                    {
                        yield return stack;
                    }

                    break;
            }
        }
    }

    private static StackArtifact Stack(string folder, JsonProperty artifact)
    {
        var templateFile = artifact.Value.Text("properties", "templateFile")
            ?? throw new UnreadableInputException($"{Path.Combine(folder, Manifest)} names no template for the stack {artifact.Name}.");
        return new(artifact.Name, artifact.Value.Text("properties", "stackName") ?? artifact.Name, folder, Path.Combine(folder, templateFile));
    }
}
