using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Control;

/// <summary>What this room adds to the target.</summary>
internal static class ControlRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddControl(this IServiceCollection services) => services;
}
