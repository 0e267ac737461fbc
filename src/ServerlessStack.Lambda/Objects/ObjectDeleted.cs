using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda;

/// <summary>
/// An object was deleted from a bucket, whichever way S3 said so: through EventBridge (S3 user guide, "EventBridge event message structure", <c>Object
/// Deleted</c>) or by an event notification (<c>s3:ObjectRemoved:*</c>, <c>s3:LifecycleExpiration:*</c>). A function need not declare it in its JSON context.
/// </summary>
[JsonConverter(typeof(ObjectDeletedConverter))]
public sealed record ObjectDeleted
{
    /// <summary>The bucket's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>The object's key in plain text; the host decodes what event notifications URL-encode.</summary>
    public required string Key { get; init; }

    /// <summary>What the deletion left behind.</summary>
    public required ObjectDeletion Deletion { get; init; }

    /// <summary>Whether a lifecycle rule deleted it, rather than a caller.</summary>
    public bool IsExpiry { get; init; }

    /// <summary>The entity tag; <see langword="null"/> when S3 sends none.</summary>
    public string? ETag { get; init; }

    /// <summary>The version that was deleted, or the delete marker's; <see langword="null"/> in a bucket that keeps no versions.</summary>
    public string? VersionId { get; init; }

    /// <summary>
    /// Orders the events of one key: a hexadecimal number of varying length, so pad the shorter with zeros on the left before comparing
    /// (S3 user guide, "Event message structure"). <see langword="null"/> when S3 sends none.
    /// </summary>
    public string? Sequencer { get; init; }
}
