namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>A service that cannot be disposed.</summary>
internal sealed class StuckCarrier : ICarrier, IAsyncDisposable
{
    public ValueTask DisposeAsync() => throw new TimeoutException("still delivering");
}
