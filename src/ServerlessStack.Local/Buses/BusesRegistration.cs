using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Buses;

/// <summary>What this room adds to the target.</summary>
internal static class BusesRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddBuses(this IServiceCollection services) => services;
}
