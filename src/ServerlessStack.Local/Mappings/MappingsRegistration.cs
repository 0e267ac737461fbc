using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ServerlessStack.Local.Functions.Calls;
using ServerlessStack.Local.Mappings.Resources;
using ServerlessStack.Local.Mappings.Shards;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Mappings;

/// <summary>What this room adds to the target.</summary>
internal static class MappingsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMappings(this IServiceCollection services)
    {
        services.TryAddSingleton<PollingOptions>();
        return services
            .AddSingleton<Checkpoints>()
            .AddSingleton<PollingServices>()
            .AddSingleton<Pollers>()
            .AddHostedService(provider => provider.GetRequiredService<Pollers>())
            .AddSingleton<EventSourceMappings>()
            .AddSingleton<IMappingList>(provider => provider.GetRequiredService<EventSourceMappings>())
            .AddSingleton<IResourceType, EventSourceMappingResource>();
    }
}
