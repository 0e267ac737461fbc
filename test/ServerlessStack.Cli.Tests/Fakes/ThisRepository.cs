using System.Reflection;

namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>The clone that these tests were built in.</summary>
internal static class ThisRepository
{
    public static string Root { get; } = typeof(ThisRepository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
