using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.Pages;

/// <summary>The target as <c>./stack up</c> composes it, with the emulators elsewhere: what it has is what the pages say.</summary>
public sealed class WholeTarget : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("whole-target-").FullName;
    private LocalTarget target = null!;

    internal IServiceProvider Services => target.Services;

    public async ValueTask InitializeAsync() =>
        target = await LocalTarget.StartAsync(
            Toolchain.Options(folder) with { DynamoDb = Toolchain.Nowhere, Kinesis = Toolchain.Nowhere, Messaging = Toolchain.Nowhere },
            TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await target.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
