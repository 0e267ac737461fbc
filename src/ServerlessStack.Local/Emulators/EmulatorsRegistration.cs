using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Emulators;

/// <summary>What this room adds to the target.</summary>
internal static class EmulatorsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddEmulators(this IServiceCollection services) => services;
}
