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
        var resource = new FakeResource();
        var some = options ?? Toolchain.Options(Path.GetTempPath());
        return new FakeTarget(await TestTarget.StartAsync(some with { DynamoDb = Toolchain.Nowhere, Kinesis = Toolchain.Nowhere, Messaging = Toolchain.Nowhere }, resource), resource);
    }

    public async ValueTask DisposeAsync()
    {
        CloudFormation.Dispose();
        await target.DisposeAsync();
    }
}
