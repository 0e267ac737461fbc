namespace ServerlessStack.Local.Buckets;

/// <summary>S3's limits: <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html"/>.</summary>
internal static class S3Limits
{
    /// <summary>The largest body of one request: 5 GiB.</summary>
    public const long LargestPut = 5L * 1024 * 1024 * 1024;

    /// <summary>The smallest part of a multipart upload, the last one aside: 5 MiB.</summary>
    public const long SmallestPart = 5L * 1024 * 1024;

    /// <summary>The most parts.</summary>
    public const int MostParts = 10_000;

    /// <summary>The longest key in bytes of UTF-8.</summary>
    public const int LongestKey = 1024;

    /// <summary>The most user metadata in bytes, names and values.</summary>
    public const int MostMetadata = 2 * 1024;

    /// <summary>The most tags of an object.</summary>
    public const int MostTags = 10;

    /// <summary>The most entries of a page, and of a deletion of many.</summary>
    public const int LargestPage = 1000;

    /// <summary>The longest life of a presigned address: a week.</summary>
    public const int LongestPresigned = 604_800;
}
