using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda;

/// <summary>
/// An object was written to a bucket, whichever way S3 said so: through EventBridge (S3 user guide, "EventBridge event message structure", <c>Object
/// Created</c>) or by an event notification to a function, topic or queue (<c>s3:ObjectCreated:*</c>). A function need not declare it in its JSON context.
/// </summary>
[JsonConverter(typeof(ObjectCreatedConverter))]
public sealed record ObjectCreated
{
    /// <summary>The bucket's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>The object's key in plain text; the host decodes what event notifications URL-encode.</summary>
    public required string Key { get; init; }

    /// <summary>The object's size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The object's entity tag.</summary>
    public string? ETag { get; init; }

    /// <summary>The object's version; <see langword="null"/> in a bucket that keeps no versions.</summary>
    public string? VersionId { get; init; }

    /// <summary>
    /// Orders the events of one key: a hexadecimal number of varying length, so pad the shorter with zeros on the left before comparing
    /// (S3 user guide, "Event message structure"). <see langword="null"/> when S3 sends none.
    /// </summary>
    public string? Sequencer { get; init; }
}
