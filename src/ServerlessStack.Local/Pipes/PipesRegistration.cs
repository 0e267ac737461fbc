using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Pipes.Resources;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Pipes;

/// <summary>What this room adds to the target.</summary>
internal static class PipesRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPipes(this IServiceCollection services) => services
        .AddSingleton<PipeRegistry>()
        .AddSingleton<IResourceType, PipeResource>();
}
