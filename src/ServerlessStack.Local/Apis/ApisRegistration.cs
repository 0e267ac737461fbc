using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Apis;

/// <summary>What this room adds to the target.</summary>
internal static class ApisRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddApis(this IServiceCollection services) => services;
}
