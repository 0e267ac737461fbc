using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Delivery.Targets;

namespace ServerlessStack.Local.Delivery;

/// <summary>What this room adds to the target.</summary>
internal static class DeliveryRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<QueueAddresses>()
        .AddSingleton<IDeliveryTarget, FunctionTarget>()
        .AddSingleton<IDeliveryTarget, QueueTarget>()
        .AddSingleton<IDeliveryTarget, TopicTarget>()
        .AddSingleton<IDeliveryTarget, StreamTarget>()
        .AddSingleton<IDeliveryTarget, BusTarget>()
        .AddSingleton<IDelivery, TargetDelivery>()
        .AddSingleton<DeliveryQueue>()
        .AddHostedService(provider => provider.GetRequiredService<DeliveryQueue>());
}
