namespace ServerlessStack.Local.Buckets;

/// <summary>Which bucket and object a request names, in its path or in its host: <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html"/>.</summary>
/// <param name="Bucket">The bucket; null for all of them.</param>
/// <param name="Key">The key; null for the bucket itself.</param>
internal sealed record ObjectAddress(string? Bucket, string? Key)
{
    private static readonly string[] Local = [".s3.localhost", ".localhost"];

    /// <summary>Reads an address.</summary>
    /// <param name="host">The host, without port.</param>
    /// <param name="path">The path as it was sent: dots and slashes in keys are the key's own.</param>
    public static ObjectAddress Of(string host, string path)
    {
        var rest = path.TrimStart('/').Length == 0 ? null : Uri.UnescapeDataString(path[1..]);
        if (BucketOf(host) is { } bucket)
        {
            return new ObjectAddress(bucket, rest);
        }

        var parts = rest?.Split('/', 2) ?? [];
        return new ObjectAddress(parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1) is { Length: > 0 } key ? key : null);
    }

    private static string? BucketOf(string host)
    {
        if (Local.FirstOrDefault(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) is { } suffix && host.Length > suffix.Length)
        {
            var bucket = host[..^suffix.Length];
            return bucket == "s3" ? null : bucket;
        }

        var service = host.EndsWith(".amazonaws.com", StringComparison.OrdinalIgnoreCase) ? host.IndexOf(".s3.", StringComparison.OrdinalIgnoreCase) : -1;
        return service > 0 ? host[..service] : null;
    }
}
