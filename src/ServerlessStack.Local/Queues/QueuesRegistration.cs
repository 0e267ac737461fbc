using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Queues.Resources;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Queues;

/// <summary>What this room adds to the target.</summary>
internal static class QueuesRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddQueues(this IServiceCollection services) => services
        .AddSingleton<QueueUrls>()
        .AddSingleton<IResourceType, QueueResource>()
        .AddSingleton<IResourceType, QueuePolicyResource>();
}
