using System.Reflection;

namespace ServerlessStack.TemplateDiff.Tests;

/// <summary>The pinned Node and packages of the clone that these tests were built in.</summary>
internal static class Toolchain
{
    public static string Root { get; } = typeof(Toolchain).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Node { get; } = Path.Combine(Root, "node_modules", "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");

    public static TemplateComparison Comparison { get; } = new(Node, Root);
}
