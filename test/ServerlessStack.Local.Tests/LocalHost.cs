using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerlessStack.Local.Buckets;
using ServerlessStack.Local.Buses;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Schedules;
using ServerlessStack.Local.State;
using ServerlessStack.Local.Tests.Delivery;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Tests;

/// <summary>The endpoint with buckets, buses and schedules, and a recording in place of the targets of deliveries.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly bool isFolderOwn;

    private LocalHost(WebApplication app, string folder, bool isFolderOwn)
    {
        (this.app, this.folder, this.isFolderOwn) = (app, folder, isFolderOwn);
    }

    public Uri Address => Service<EndpointAddress>().Value;

    public CountedDelivery Delivery { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="time">The clock; the machine's when omitted.</param>
    /// <param name="keptIn">Where state outlives it; a folder of its own that goes with it when omitted.</param>
    public static async Task<LocalHost> StartAsync(TimeProvider? time = null, string? keptIn = null)
    {
        var root = keptIn ?? Directory.CreateTempSubdirectory("local-").FullName;
        var options = new LocalTargetOptions { NodeModules = "", StateFolder = root, IsKept = keptIn is not null, Time = time ?? TimeProvider.System };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        LocalHost? host = null;
        builder.Services
            .AddSingleton(options)
            .AddSingleton(LocalAccount.Default)
            .AddSingleton(options.Time)
            .AddSingleton(new StateFolder(root))
            .AddSingleton<EndpointAddress>()
            .AddSingleton<LocalEndpoint>()
            .AddSingleton<HopLog>()
            .AddSingleton<IDelivery>(_ => host!.Delivery)
            .AddSingleton<DeliveryQueue>()
            .AddHostedService(provider => provider.GetRequiredService<DeliveryQueue>())
            .AddBuckets()
            .AddBuses()
            .AddSchedules();
        host = new LocalHost(builder.Build(), root, keptIn is null);
        host.app.Run(host.Service<LocalEndpoint>().AnswerAsync);
        await host.app.StartAsync();
        return host;
    }

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public IEnumerable<T> Services<T>() => app.Services.GetServices<T>();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Delivery.Dispose();
        if (isFolderOwn)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
