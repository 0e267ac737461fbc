using Microsoft.Extensions.Hosting;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>A host that only notes that it is to end.</summary>
internal sealed class EndingLifetime : IHostApplicationLifetime, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => stopping.Token;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => stopping.Cancel();

    public void Dispose() => stopping.Dispose();
}
