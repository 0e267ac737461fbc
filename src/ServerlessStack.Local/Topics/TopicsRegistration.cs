using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Queues;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Topics.Resources;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Topics;

/// <summary>What this room adds to the target.</summary>
internal static class TopicsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTopics(this IServiceCollection services) => services
        .AddSingleton<IResourceType, TopicResource>()
        .AddSingleton<IResourceType, TopicPolicyResource>()
        .AddSingleton<IResourceType, SubscriptionResource>()

        // Functions are found late: what runs them may call the emulators itself.
        .AddSingleton<IHostedService>(provider => new FunctionNotifier(
            provider.GetRequiredService<EmulatorHost>(),
            provider.GetRequiredService<EmulatorClient>(),
            provider.GetRequiredService<IFunctionInvoker>,
            provider.GetRequiredService<QueueUrls>(),
            provider.GetRequiredService<HopLog>()));
}
