using System.Text.Json;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Reads what a cloud assembly's manifest names. Other files of the folder may be left from an earlier synthesis: CDK does not empty it.</summary>
internal static class AssemblyManifest
{
    /// <summary>The manifest's file.</summary>
    public const string File = "manifest.json";

    /// <summary>The stacks and the folders that hold them, of nested assemblies too, in the order of the manifests.</summary>
    /// <param name="folder">The assembly's folder.</param>
    /// <exception cref="CommandFailureException">A manifest is missing or broken.</exception>
    public static IEnumerable<(string Folder, JsonProperty Stack)> Stacks(string folder)
    {
        foreach (var artifact in JsonFile.Read(Path.Combine(folder, File)).Members("artifacts"))
        {
            switch (artifact.Value.Text("type"))
            {
                case "aws:cloudformation:stack":
                    yield return (folder, artifact);
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
}
