namespace ServerlessStack.Lambda;

/// <summary>One change of one item of a table, decoded from a DynamoDB stream record.</summary>
/// <typeparam name="TItem">The item's type.</typeparam>
public sealed record ItemChange<TItem>
    where TItem : class
{
    /// <summary>What happened to the item: exactly one kind.</summary>
    public required Change Kind { get; init; }

    /// <summary>The item before the change; <see langword="null"/> for an insert.</summary>
    public TItem? Old { get; init; }

    /// <summary>The item after the change; <see langword="null"/> for a removal.</summary>
    public TItem? New { get; init; }
}
