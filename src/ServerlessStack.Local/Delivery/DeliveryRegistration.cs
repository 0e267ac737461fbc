using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Delivery;

/// <summary>What this room adds to the target.</summary>
internal static class DeliveryRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services;
}
