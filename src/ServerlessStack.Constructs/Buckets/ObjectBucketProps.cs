using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a bucket. Everything has a default, named in <see cref="ObjectBucketDefaults"/>.</summary>
public sealed record ObjectBucketProps
{
    /// <summary>What happens to the objects when the bucket is taken out of the template. Omitted: <see cref="ObjectBucketDefaults.Protection"/>.</summary>
    public DataProtection Protection { get; init; } = ObjectBucketDefaults.Protection;

    /// <summary>How long overwritten and deleted versions stay, whole days, at least 1. Omitted: <see cref="ObjectBucketDefaults.OldVersionRetention"/>.</summary>
    public Duration OldVersionRetention { get; init; } = ObjectBucketDefaults.OldVersionRetention;

    /// <summary>How long the parts of an unfinished upload stay, whole days, at least 1. Omitted: <see cref="ObjectBucketDefaults.BrokenUploadRetention"/>.</summary>
    public Duration BrokenUploadRetention { get; init; } = ObjectBucketDefaults.BrokenUploadRetention;
}
