using System.Reflection;

namespace ServerlessStack.Benchmarks;

/// <summary>What the build wrote into this assembly: paths.</summary>
internal static class BuildMetadata
{
    /// <summary>The value under a key of the project file's <c>AssemblyMetadata</c>.</summary>
    public static string Of(string key) =>
        typeof(BuildMetadata).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
