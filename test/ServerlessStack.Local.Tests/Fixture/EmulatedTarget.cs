using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Tests.Fixture;

[assembly: AssemblyFixture(typeof(EmulatedTarget))]

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>One target with real emulators for all tests of this project: starting Java takes a second.</summary>
public sealed class EmulatedTarget : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("local-target-").FullName;

    private string? missing;

    internal TestTarget Target { get; private set; } = null!;

    internal EmulatorClient Emulators => Target.Services.GetRequiredService<EmulatorClient>();

    public async ValueTask InitializeAsync()
    {
        var options = Toolchain.Options(folder);
        try
        {
            Target = await TestTarget.StartAsync(options);
        }
        catch (EmulatorException exception) when (exception.IsJavaMissing)
        {
            missing = exception.Message;
            Target = await TestTarget.StartAsync(options with { DynamoDb = Toolchain.Nowhere });
        }
    }

    /// <summary>Skips the running test, which needs a table, where there is no Java for DynamoDB Local.</summary>
    internal void RequireJava() => Assert.SkipWhen(missing is not null, missing ?? "");

    public async ValueTask DisposeAsync()
    {
        await Target.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
