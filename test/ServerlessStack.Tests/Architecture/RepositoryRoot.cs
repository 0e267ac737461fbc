using System.Runtime.CompilerServices;

namespace ServerlessStack.Tests.Architecture;

/// <summary>The clone that these tests were built in.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    private static string Find([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
