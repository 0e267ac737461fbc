using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Buckets;

/// <summary>What this room adds to the target.</summary>
internal static class BucketsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddBuckets(this IServiceCollection services) => services;
}
