namespace ServerlessStack.Testing;

/// <summary>A folder beside a test, with files that the package writes and nobody else.</summary>
/// <param name="Name">The folder's name.</param>
internal sealed record SnapshotFolder(string Name)
{
    /// <summary>Templates and texts.</summary>
    public static readonly SnapshotFolder Snapshots = new("Snapshots");

    /// <summary>What is known of stateful resources.</summary>
    public static readonly SnapshotFolder Locks = new("Locks");

    /// <summary>Every folder.</summary>
    public static IReadOnlyList<SnapshotFolder> All { get; } = [Snapshots, Locks];

    /// <summary>A file in the folder.</summary>
    /// <param name="testFile">The test's source file, as the compiler saw it.</param>
    /// <param name="fileName">The file's name.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="DirectoryNotFoundException">The test's source file is not on this machine.</exception>
    public string File(string testFile, string fileName)
    {
        var folder = Path.GetDirectoryName(testFile)!;
        return Directory.Exists(folder)
            ? Path.Combine(folder, Name, fileName)
            : throw new DirectoryNotFoundException(
                $"The folder of the test's source file ({testFile}) is not on this machine, so its snapshots cannot be found. "
                + "Run the tests where they were built; if the build maps paths (ContinuousIntegrationBuild does), set DeterministicSourcePaths to false in the test project.");
    }
}
