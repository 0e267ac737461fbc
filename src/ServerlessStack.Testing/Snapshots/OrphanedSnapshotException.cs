namespace ServerlessStack.Testing;

/// <summary>Snapshots lie around that no test names.</summary>
public sealed class OrphanedSnapshotException : Exception
{
    internal OrphanedSnapshotException(string message)
        : base(message)
    {
    }
}
