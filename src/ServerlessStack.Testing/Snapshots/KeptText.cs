namespace ServerlessStack.Testing;

/// <summary>A text that the repository keeps: compared with what a test made, and written or reported when the two differ.</summary>
/// <param name="What">What the text is, such as <c>template</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The file that keeps it.</param>
internal sealed record KeptText(string What, string Name, string File)
{
    /// <summary>How to accept what differs.</summary>
    public static string Remedy => $"If that is what you want, run the test with {SnapshotMode.UpdateVariable}=1 and commit the file with a message that says why.";

    /// <summary>Says what a line of the text belongs to; asked once for each line of the difference, in order. Nothing does unless this is set.</summary>
    public Func<string, string?>? PlaceOf { get; init; }

    /// <summary>Brings a text into the form in which two are compared; what was kept may be of an older form. As it is, unless this is set.</summary>
    public Func<string, string> Normalize { get; init; } = text => text;

    /// <summary>Checks a text against the whole file.</summary>
    /// <param name="actual">The text; its lines end with a line feed.</param>
    /// <param name="mode">Whether a text that differs is written.</param>
    /// <exception cref="SnapshotMismatchException">The texts differ, or none is kept.</exception>
    public void Matches(string actual, SnapshotMode mode) => Matches(Read(), actual, mode, () => Write(actual));

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

        if (expected is null)
        {
            throw new SnapshotMismatchException($"There is no snapshot {Name} ({File}). {Remedy}");
        }

        var normal = Normalize(expected);
        if (normal != actual)
        {
            throw new SnapshotMismatchException(
                $"The {What} differs from the snapshot {Name} ({File}): - is the snapshot, + the {What} now. {Remedy}\n\n{LineDifference.Between(normal, actual, PlaceOf)}");
        }
    }

    /// <summary>What is kept.</summary>
    /// <returns>The text with line feeds; <see langword="null"/> when there is no file.</returns>
    public string? Read() => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File).ReplaceLineEndings("\n") : null;

    /// <summary>Keeps a text.</summary>
    /// <param name="text">The text.</param>
    public void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, text);
    }
}
