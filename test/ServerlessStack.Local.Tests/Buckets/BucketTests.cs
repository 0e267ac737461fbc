using Amazon.S3;

namespace ServerlessStack.Local.Tests.Buckets;

/// <summary>Tests that ask with AWS's own client of S3.</summary>
public abstract class BucketTests : IAsyncLifetime
{
    /// <summary>The endpoint, in use for one test.</summary>
    private protected LocalHost Host { get; private set; } = null!;

    /// <summary>The client.</summary>
    private protected AmazonS3Client Client { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Host = await LocalHost.StartAsync();
        Client = S3Client.For(Host);
        await PrepareAsync();
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Makes what every test of the class needs.</summary>
    private protected abstract Task PrepareAsync();
}
