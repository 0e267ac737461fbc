using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerlessStack.Local.CloudFormation;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.State;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>The rooms that deploy and emulate, at an endpoint of their own, with stand-ins for the others.</summary>
internal sealed class TestTarget : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestTarget(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public Uri Address => app.Services.GetRequiredService<EndpointAddress>().Value;

    public FakeFunctions Functions { get; } = new();

    public static async Task<TestTarget> StartAsync(LocalTargetOptions options, params IResourceType[] types)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        foreach (var type in types)
        {
            builder.Services.AddSingleton(type);
        }

        TestTarget? target = null;
        builder.Services
            .AddSingleton(options)
            .AddSingleton(options.Account)
            .AddSingleton(options.Time)
            .AddSingleton(new StateFolder(options.StateFolder))
            .AddSingleton<EndpointAddress>()
            .AddSingleton<LocalEndpoint>()
            .AddSingleton<HopLog>()
            .AddSingleton<IFunctionInvoker>(_ => target!.Functions)
            .AddSingleton<IAwsService, FakeS3>()
            .AddEmulators()
            .AddCloudFormation();
        target = new TestTarget(builder.Build());
        target.app.Run(target.Services.GetRequiredService<LocalEndpoint>().AnswerAsync);
        try
        {
            await target.app.StartAsync();
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
