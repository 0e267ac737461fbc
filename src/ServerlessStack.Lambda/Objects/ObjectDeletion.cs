namespace ServerlessStack.Lambda;

/// <summary>What a deletion left behind.</summary>
public enum ObjectDeletion
{
    /// <summary>Nothing: the object, or the one version that the event names, is gone.</summary>
    Permanent = 0,

    /// <summary>A delete marker that hides the object; its versions are still there.</summary>
    DeleteMarker = 1,
}
