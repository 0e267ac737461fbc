using System.Text.Json.Nodes;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Buckets.Resources;

/// <summary><see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html"/>.</summary>
/// <param name="store">The buckets.</param>
/// <param name="account">Whose they are.</param>
internal sealed class BucketResource(BucketStore store, LocalAccount account) : IResourceType
{
    private const int LongestName = 63;

    /// <inheritdoc />
    public string Name => "AWS::S3::Bucket";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("BucketName", "VersioningConfiguration", "NotificationConfiguration.EventBridgeConfiguration") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal)
        {
            "BucketEncryption", "LifecycleConfiguration", "OwnershipControls", "PublicAccessBlockConfiguration", "Tags",
        },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "BucketName" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = (string?)request.Properties["BucketName"] ?? request.NewName(LongestName).ToLowerInvariant();
        if (!BucketName.IsValid(name))
        {
            throw new ResourceException($"BucketName: {name} is not a bucket's name, which has 3 to {LongestName} lower-case letters, digits, dots and hyphens.");
        }

        if (!store.TryAdd(name))
        {
            throw new ResourceException($"{name} already exists.");
        }

        return Task.FromResult(Configure(request, name));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) =>
        Task.FromResult(Configure(request, existing.PhysicalId));

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        try
        {
            if (store.Find(existing.PhysicalId) is { } bucket)
            {
                store.Remove(bucket);
            }

            return Task.CompletedTask;
        }
        catch (AwsException exception)
        {
            throw new ResourceException($"{existing.PhysicalId}: {exception.Message}", exception);
        }
    }

    private ResourceState Configure(ResourceRequest request, string name)
    {
        var bucket = store.Get(name);
        var notifies = request.Properties["NotificationConfiguration"]?["EventBridgeConfiguration"];
        bucket.Settings = bucket.Settings with
        {
            Versioning = (string?)request.Properties["VersioningConfiguration"]?["Status"] ?? (bucket.Settings.Versioning is null ? null : BucketSettings.Suspended),

            // CloudFormation takes the flag's absence as true: the configuration itself is what switches it on.
            NotifiesBus = notifies is not null && notifies["EventBridgeEnabled"]?.ToString() is null or "true" or "True",
        };
        return new ResourceState(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["Arn"] = $"arn:aws:s3:::{name}",
            ["DomainName"] = $"{name}.s3.amazonaws.com",
            ["RegionalDomainName"] = $"{name}.s3.{account.Region}.amazonaws.com",
            ["DualStackDomainName"] = $"{name}.s3.dualstack.{account.Region}.amazonaws.com",
        });
    }
}
