namespace ServerlessStack.Lambda;

/// <summary>
/// How S3 calls the same thing in a notification and in its event to EventBridge (S3 user guide, "Amazon S3 event notification types and destinations" and
/// "EventBridge event message structure").
/// </summary>
internal static class ObjectEvents
{
    /// <summary>An object was written.</summary>
    public const string Created = "Object Created";

    /// <summary>An object was deleted, or hidden by a delete marker.</summary>
    public const string Deleted = "Object Deleted";

    /// <summary>The reason of a deletion by a lifecycle rule.</summary>
    public const string LifecycleExpiration = "Lifecycle Expiration";

    /// <summary>The reason of a deletion by a caller.</summary>
    public const string DeleteObject = "DeleteObject";

    /// <summary>The deletion that hides an object.</summary>
    public const string DeleteMarkerCreated = "Delete Marker Created";

    /// <summary>The deletion that nothing brings back.</summary>
    public const string PermanentlyDeleted = "Permanently Deleted";

    private const string CreatedPrefix = "ObjectCreated:";
    private const string RemovedPrefix = "ObjectRemoved:";
    private const string ExpiredPrefix = "LifecycleExpiration:";

    /// <summary>The detail type to a notification's event name; the name itself where this library has no type for it.</summary>
    public static string KindOf(string eventName) =>
        eventName.StartsWith(CreatedPrefix, StringComparison.Ordinal) ? Created : IsDeletion(eventName) ? Deleted : eventName;

    /// <summary>The deletion type to an event name; <see langword="null"/> when it is no deletion.</summary>
    public static string? DeletionOf(string eventName) =>
        !IsDeletion(eventName) ? null
            : eventName.EndsWith(":DeleteMarkerCreated", StringComparison.Ordinal) ? DeleteMarkerCreated
            : PermanentlyDeleted;

    /// <summary>The reason to an event name; <see langword="null"/> where S3 gives none.</summary>
    public static string? ReasonOf(string eventName) =>
        eventName.StartsWith(ExpiredPrefix, StringComparison.Ordinal) ? LifecycleExpiration
            : IsDeletion(eventName) ? DeleteObject
            : null;

    private static bool IsDeletion(string eventName) =>
        eventName.StartsWith(RemovedPrefix, StringComparison.Ordinal) || eventName.StartsWith(ExpiredPrefix, StringComparison.Ordinal);
}
