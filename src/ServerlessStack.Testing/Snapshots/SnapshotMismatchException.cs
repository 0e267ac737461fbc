namespace ServerlessStack.Testing;

/// <summary>A template is not what its snapshot says.</summary>
public sealed class SnapshotMismatchException : Exception
{
    internal SnapshotMismatchException(string message)
        : base(message)
    {
    }
}
