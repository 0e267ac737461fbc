namespace ServerlessStack.Lambda.Testing;

/// <summary>Changes of a table's items, to put into <see cref="Envelopes.Table"/>.</summary>
public static class Changes
{
    /// <summary>The item was added.</summary>
    /// <typeparam name="TItem">The item's type.</typeparam>
    /// <param name="item">The item.</param>
    /// <returns>The change.</returns>
    public static ItemChange<TItem> Insert<TItem>(TItem item)
        where TItem : class => new() { Kind = Change.Insert, New = item };

    /// <summary>The item was changed.</summary>
    /// <typeparam name="TItem">The item's type.</typeparam>
    /// <param name="old">The item before.</param>
    /// <param name="item">The item after.</param>
    /// <returns>The change.</returns>
    public static ItemChange<TItem> Modify<TItem>(TItem old, TItem item)
        where TItem : class => new() { Kind = Change.Modify, Old = old, New = item };

    /// <summary>The item was deleted by a caller.</summary>
    /// <typeparam name="TItem">The item's type.</typeparam>
    /// <param name="item">The item before.</param>
    /// <returns>The change.</returns>
    public static ItemChange<TItem> Remove<TItem>(TItem item)
        where TItem : class => new() { Kind = Change.Remove, Old = item };

    /// <summary>The item was deleted by its time to live.</summary>
    /// <typeparam name="TItem">The item's type.</typeparam>
    /// <param name="item">The item before.</param>
    /// <returns>The change.</returns>
    public static ItemChange<TItem> Expire<TItem>(TItem item)
        where TItem : class => new() { Kind = Change.Remove, IsExpiry = true, Old = item };
}
