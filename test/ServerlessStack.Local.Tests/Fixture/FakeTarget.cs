namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>A target without emulators, whose resources are fakes; everything is gone with it.</summary>
internal sealed class FakeTarget : IAsyncDisposable
{
    private readonly TestTarget target;

    private FakeTarget(TestTarget target, FakeResource resource)
    {
        (this.target, Resource) = (target, resource);
        CloudFormation = new CloudFormationClient(target.Address);
    }

    public FakeResource Resource { get; }

    public CloudFormationClient CloudFormation { get; }

    public TestTarget Target => target;

    public static async Task<FakeTarget> StartAsync(LocalTargetOptions? options = null)
    {
        // Nothing is sent there: the fakes need no emulator.
        var nowhere = new Uri("http://127.0.0.1:9/");
        var resource = new FakeResource();
        var some = options ?? Toolchain.Options(Path.GetTempPath());
        return new FakeTarget(await TestTarget.StartAsync(some with { DynamoDb = nowhere, Kinesis = nowhere, Messaging = nowhere }, resource), resource);
    }

    public async ValueTask DisposeAsync()
    {
        CloudFormation.Dispose();
        await target.DisposeAsync();
    }
}
