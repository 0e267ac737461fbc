using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Tests.Fixture;

[assembly: AssemblyFixture(typeof(EmulatedTarget))]

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>One target with real emulators for all tests of this project: starting Java takes a second.</summary>
public sealed class EmulatedTarget : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("local-target-").FullName;

    internal TestTarget Target { get; private set; } = null!;

    internal EmulatorClient Emulators => Target.Services.GetRequiredService<EmulatorClient>();

    public async ValueTask InitializeAsync() => Target = await TestTarget.StartAsync(Toolchain.Options(folder));

    public async ValueTask DisposeAsync()
    {
        await Target.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
