using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Mappings;

/// <summary>What this room adds to the target.</summary>
internal static class MappingsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMappings(this IServiceCollection services) => services;
}
