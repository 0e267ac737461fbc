using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>Tells an analyzer assembly that generates code from one that only looks at it.</summary>
internal static class SourceGenerators
{
    /// <summary>Whether the assembly refers to Roslyn's <c>[Generator]</c>; false when there is no such file or it is no .NET assembly.</summary>
    public static bool IsIn(string assemblyFile)
    {
        if (!File.Exists(assemblyFile))
        {
            return false;
        }

        using var image = new PEReader(File.OpenRead(assemblyFile));
        if (!image.HasMetadata)
        {
            return false;
        }

        var metadata = image.GetMetadataReader();
        return metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Any(type => metadata.StringComparer.Equals(type.Name, "GeneratorAttribute") && metadata.StringComparer.Equals(type.Namespace, "Microsoft.CodeAnalysis"));
    }
}
