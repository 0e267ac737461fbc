using System.Runtime.CompilerServices;

namespace ServerlessStack.Testing;

/// <summary>
/// Compares any text with the snapshot that lies beside the test, in its <c>Snapshots</c> folder: an event graph, a dashboard, a page. Written and reported as a <see cref="TemplateSnapshot"/> is.
/// </summary>
public static class TextSnapshot
{
    /// <summary>Checks a text.</summary>
    /// <param name="text">The text. Line endings make no difference.</param>
    /// <param name="fileName">The snapshot's file, with its extension, unique in the test's folder.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testLine">Filled in by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">The text differs from the snapshot, or there is no snapshot; the message shows the difference.</exception>
    /// <exception cref="DirectoryNotFoundException">The test's source file is not on this machine.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Matches(string text, string fileName, [CallerFilePath] string testFile = "", [CallerLineNumber] int testLine = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        var file = SnapshotFolder.Snapshots.File(testFile, fileName);
        SnapshotUses.Add(file, testFile, testLine);
        new KeptText("text", Path.GetFileNameWithoutExtension(fileName), file).Matches(text.ReplaceLineEndings("\n"), SnapshotMode.OfProcess);
    }
}
