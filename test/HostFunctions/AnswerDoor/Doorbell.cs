namespace ServerlessStack.HostFunctions;

/// <summary>A doorbell that says how often it rang when it is taken down.</summary>
public sealed class Doorbell : IDoorbell, IAsyncDisposable
{
    private int _rings;

    /// <inheritdoc />
    public void Ring() => Interlocked.Increment(ref _rings);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Console.Out.WriteLineAsync($"The doorbell was taken down after {_rings} rings.");
}
