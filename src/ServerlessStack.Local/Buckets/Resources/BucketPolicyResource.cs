using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Buckets.Resources;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html"/>. The policy can be read, and is not enforced.
/// </summary>
/// <param name="store">The buckets.</param>
internal sealed class BucketPolicyResource(BucketStore store) : IResourceType
{
    /// <inheritdoc />
    public string Name => "AWS::S3::BucketPolicy";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("Bucket") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "PolicyDocument" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "Bucket" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = (string?)request.Properties["Bucket"] ?? "";
        var bucket = store.Find(name) ?? throw new ResourceException($"Bucket: there is no bucket {name}.");
        bucket.Settings = bucket.Settings with { Policy = request.Properties["PolicyDocument"]?.ToJsonString() };
        return Task.FromResult(new ResourceState(name));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => CreateAsync(request, cancellation);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        if (store.Find(existing.PhysicalId) is { } bucket)
        {
            bucket.Settings = bucket.Settings with { Policy = null };
        }

        return Task.CompletedTask;
    }
}
