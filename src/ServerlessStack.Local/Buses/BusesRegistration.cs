using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Buses.Resources;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Buses;

/// <summary>What this room adds to the target.</summary>
internal static class BusesRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddBuses(this IServiceCollection services) => services
        .AddSingleton<EventBuses>()
        .AddSingleton<EventRouter>()
        .AddSingleton(provider => new Lazy<EventRouter>(provider.GetRequiredService<EventRouter>))
        .AddSingleton<EntryReader>()
        .AddSingleton<IAwsService, EventsService>()
        .AddSingleton<IResourceType, EventBusResource>()
        .AddSingleton<IResourceType, EventBusPolicyResource>()
        .AddSingleton<IResourceType, RuleResource>()
        .AddSingleton<IResourceType, ArchiveResource>();
}
