using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Pipes;

/// <summary>What this room adds to the target.</summary>
internal static class PipesRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPipes(this IServiceCollection services) => services;
}
