using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda;

/// <summary>An object was written to a bucket (S3 user guide, "EventBridge event message structure", <c>Object Created</c>).</summary>
[JsonConverter(typeof(ObjectCreatedConverter))]
public sealed record ObjectCreated
{
    /// <summary>The bucket's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>The object's key in plain text; S3's EventBridge events do not URL-encode it.</summary>
    public required string Key { get; init; }

    /// <summary>The object's size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The object's entity tag.</summary>
    public string? ETag { get; init; }

    /// <summary>The object's version; <see langword="null"/> in a bucket that keeps no versions.</summary>
    public string? VersionId { get; init; }
}
