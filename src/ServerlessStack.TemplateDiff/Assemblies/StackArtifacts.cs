using System.Text.Json;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>Reads which stacks a cloud assembly holds.</summary>
internal static class StackArtifacts
{
    /// <summary>The stacks in the order of the manifest, those of nested assemblies (CDK's <c>Stage</c>) too.</summary>
    /// <exception cref="UnreadableInputException">A manifest is missing or broken.</exception>
    public static IEnumerable<StackArtifact> Read(string folder)
    {
        foreach (var artifact in JsonFile.Read(Path.Combine(folder, "manifest.json")).Members("artifacts"))
        {
            switch (artifact.Value.Text("type"))
            {
                case "aws:cloudformation:stack":
                    yield return Stack(folder, artifact);
                    break;
                case "cdk:cloud-assembly" when artifact.Value.Text("properties", "directoryName") is { } directory:
                    foreach (var stack in Read(Path.Combine(folder, directory)))
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
            ?? throw new UnreadableInputException($"{Path.Combine(folder, "manifest.json")} names no template for the stack {artifact.Name}.");
        return new(artifact.Name, artifact.Value.Text("properties", "stackName") ?? artifact.Name, folder, Path.Combine(folder, templateFile));
    }
}
