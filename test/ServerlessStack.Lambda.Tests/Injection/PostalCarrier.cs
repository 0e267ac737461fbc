namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>A service that can only be disposed asynchronously.</summary>
internal sealed class PostalCarrier : ICarrier, IAsyncDisposable
{
    public bool IsDisposed { get; private set; }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
