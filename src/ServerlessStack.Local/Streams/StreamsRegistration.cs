using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Streams.Resources;

namespace ServerlessStack.Local.Streams;

/// <summary>What this room adds to the target.</summary>
internal static class StreamsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddStreams(this IServiceCollection services) => services.AddSingleton<IResourceType, StreamResource>();
}
