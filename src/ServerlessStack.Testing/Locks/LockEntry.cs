namespace ServerlessStack.Testing;

/// <summary>A resource of a lock with its place.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Id">The logical id.</param>
/// <param name="Resource">The resource.</param>
internal sealed record LockEntry(string Stack, string Id, LockedResource Resource)
{
    /// <summary>How a message names it.</summary>
    /// <returns>Construct, type and logical id.</returns>
    public override string ToString() => $"{Resource.Construct} ({Resource.Type}, {Id} in {Stack})";
}
