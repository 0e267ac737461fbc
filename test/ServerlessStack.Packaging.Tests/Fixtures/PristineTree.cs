namespace ServerlessStack.Packaging.Tests.Fixtures;

/// <summary>The hashes of the untouched sample tree, evaluated once: they are the same wherever a tree lies, so every other tree compares with them.</summary>
public sealed class PristineTree : IDisposable
{
    private readonly SampleTree _tree = new();

    public PristineTree() => Hashes = Hashes.Of(_tree);

    internal Hashes Hashes { get; }

    public void Dispose() => _tree.Dispose();
}
