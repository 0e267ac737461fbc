namespace ServerlessStack.Testing;

/// <summary>Compares a text with the one that is kept, and writes it or shows how the two differ.</summary>
/// <param name="What">What the text is, such as <c>template</c>.</param>
/// <param name="Name">The snapshot's name.</param>
/// <param name="File">The file that keeps it.</param>
internal sealed record TextSnapshot(string What, string Name, string File)
{
    /// <summary>Checks a text against the whole file.</summary>
    /// <param name="actual">The text; its lines end with a line feed.</param>
    /// <param name="mode">Whether a text that differs is written.</param>
    /// <exception cref="SnapshotMismatchException">The texts differ, or none is kept.</exception>
    public void Matches(string actual, SnapshotMode mode) => Matches(
        System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File).ReplaceLineEndings("\n") : null,
        actual,
        mode,
        () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            System.IO.File.WriteAllText(File, actual);
        });

    /// <summary>Checks a text against a part of the file.</summary>
    /// <param name="expected">The part; <see langword="null"/> when there is none.</param>
    /// <param name="actual">The text.</param>
    /// <param name="mode">Whether a text that differs is written.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="SnapshotMismatchException">The texts differ, or none is kept.</exception>
    public void Matches(string? expected, string actual, SnapshotMode mode, Action write)
    {
        if (expected == actual)
        {
            return;
        }

        if (mode.MayWrite)
        {
            write();
            return;
        }

        var remedy = $"If that is what you want, run the test with {SnapshotMode.UpdateVariable}=1 and commit the file with a message that says why.";
        throw new SnapshotMismatchException(expected is null
            ? $"There is no snapshot {Name} ({File}). {remedy}"
            : $"The {What} differs from the snapshot {Name} ({File}): - is the snapshot, + the {What} now. {remedy}\n\n{LineDifference.Between(expected, actual)}");
    }
}
