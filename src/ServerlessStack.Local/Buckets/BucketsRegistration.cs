using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Buckets.Calls;
using ServerlessStack.Local.Buckets.Notifications;
using ServerlessStack.Local.Buckets.Resources;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Buckets;

/// <summary>What this room adds to the target.</summary>
internal static class BucketsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddBuckets(this IServiceCollection services) => services
        .AddSingleton<BucketStore>()
        .AddHostedService(provider => provider.GetRequiredService<BucketStore>())
        .AddSingleton<IObjectReader, ObjectReader>()
        .AddSingleton<ObjectEvents>()
        .AddSingleton<ObjectCopy>()
        .AddSingleton<UploadCompletion>()
        .AddSingleton<IS3Operations, BucketOperations>()
        .AddSingleton<IS3Operations, SettingOperations>()
        .AddSingleton<IS3Operations, ObjectOperations>()
        .AddSingleton<IS3Operations, ReadOperations>()
        .AddSingleton<IS3Operations, TagOperations>()
        .AddSingleton<IS3Operations, ListOperations>()
        .AddSingleton<IS3Operations, UploadOperations>()
        .AddSingleton<IAwsService, S3Service>()
        .AddSingleton<IResourceType, BucketResource>()
        .AddSingleton<IResourceType, BucketPolicyResource>();
}
