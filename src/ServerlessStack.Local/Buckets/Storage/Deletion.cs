namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>What a deletion did.</summary>
/// <param name="Removed">The version that is gone for good; null where none is.</param>
/// <param name="Marker">The delete marker that hides the object now; null where there is none.</param>
internal sealed record Deletion(ObjectVersion? Removed, ObjectVersion? Marker);
