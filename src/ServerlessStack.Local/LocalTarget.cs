using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerlessStack.Local.Apis;
using ServerlessStack.Local.Buckets;
using ServerlessStack.Local.Buses;
using ServerlessStack.Local.CloudFormation;
using ServerlessStack.Local.Control;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Logs;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Pipes;
using ServerlessStack.Local.Schedules;
using ServerlessStack.Local.State;
using ServerlessStack.Local.Trails;
using ServerlessStack.Local.Wiring;

namespace ServerlessStack.Local;

/// <summary>The local target: one address on the loopback interface that the CDK CLI deploys to and that functions and clients call. It never calls AWS.</summary>
internal sealed class LocalTarget : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalTarget(WebApplication app)
    {
        _app = app;
    }

    /// <summary>The address, for <c>AWS_ENDPOINT_URL</c>.</summary>
    public Uri Address => _app.Services.GetRequiredService<EndpointAddress>().Value;

    /// <summary>What the rooms made, for the command and for tests.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the emulators and the endpoint; returns when calls are answered.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalTarget> StartAsync(LocalTargetOptions options, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options.Port));
        if (options.Faults is { } faults)
        {
            builder.Services.AddSingleton(faults);
        }

        builder.Services
            .AddSingleton(options)
            .AddSingleton(options.Functions)
            .AddSingleton(options.Polling)
            .AddSingleton(options.Account)
            .AddSingleton(options.Time)
            .AddSingleton(new StateFolder(options.StateFolder))
            .AddSingleton<EndpointAddress>()
            .AddSingleton<LocalEndpoint>()
            .AddSingleton<HopLog>()
            .AddEmulators()
            .AddDelivery()
            .AddLogs()
            .AddFunctions()
            .AddBuckets()
            .AddBuses()
            .AddSchedules()
            .AddMappings()
            .AddPipes()
            .AddApis()
            .AddCloudFormation()
            .AddControl()
            .AddWiring();

        var target = new LocalTarget(builder.Build());
        try
        {
            await target.StartAsync(cancellation);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the functions, the endpoint and the emulators.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        kestrel.Listen(IPAddress.Loopback, port);

        // The services have limits of their own; an asset of hundreds of megabytes is S3's to judge.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.AddServerHeader = false;
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        _app.Run(_app.Services.GetRequiredService<LocalEndpoint>().AnswerAsync);
        await _app.StartAsync(cancellation);
    }
}
