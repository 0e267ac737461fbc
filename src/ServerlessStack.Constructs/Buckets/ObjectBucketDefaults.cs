using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every bucket, each with its reason. Override one through <see cref="ObjectBucketProps"/>.</summary>
public static class ObjectBucketDefaults
{
    /// <summary>Retained: objects are the result of work that cannot always be repeated.</summary>
    public const DataProtection Protection = DataProtection.Retained;

    /// <summary>30 days for overwritten and deleted versions: time to notice a mistake, and an end to paying for it.</summary>
    public static Duration OldVersionRetention { get; } = Duration.Days(30);

    /// <summary>7 days for uploads that never finished: their parts are billed although nobody can see them.</summary>
    public static Duration BrokenUploadRetention { get; } = Duration.Days(7);
}
