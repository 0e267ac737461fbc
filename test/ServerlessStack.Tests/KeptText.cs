using ServerlessStack.Testing;

namespace ServerlessStack.Tests;

/// <summary>A text of the repository that a test writes, when snapshots are updated, and checks otherwise.</summary>
internal static class KeptText
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="actual">What it must say, with line feeds.</param>
    public static void Matches(string file, string actual)
    {
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        if (expected == actual)
        {
            return;
        }

        if (SnapshotMode.From(Environment.GetEnvironmentVariable).MayWrite)
        {
            File.WriteAllText(file, actual);
            return;
        }

        Assert.Fail($"{file} is out of date: - is the file, + what it must say. If that is what you want, run the test with {SnapshotMode.UpdateVariable}=1 and commit the file.\n\n{LineDifference.Between(expected, actual)}");
    }
}
