using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Tests.Fixture;

[assembly: AssemblyFixture(typeof(EmulatedTarget))]

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>One target with real emulators for all tests of this project: starting Java takes a second.</summary>
public sealed class EmulatedTarget : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("local-target-").FullName;

    private TestTarget? running;
    private string missing = "";

    /// <summary>The target; the test that asks for it is skipped where it could not start for want of Java.</summary>
    internal TestTarget Target
    {
        get
        {
            RequireJava();
            return running!;
        }
    }

    internal EmulatorClient Emulators => Target.Services.GetRequiredService<EmulatorClient>();

    public async ValueTask InitializeAsync()
    {
        try
        {
            running = await TestTarget.StartAsync(Toolchain.Options(folder));
        }
        catch (EmulatorException exception) when (exception.IsJavaMissing)
        {
            missing = exception.Message;
        }
    }

    /// <summary>Skips the running test where there is no Java runtime that DynamoDB Local starts with.</summary>
    internal void RequireJava() => Assert.SkipWhen(running is null, missing);

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
