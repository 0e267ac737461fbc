using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda;

/// <summary>
/// One change of one item of a table, decoded from a DynamoDB stream record. A function that receives it declares
/// <c>[JsonSerializable(typeof(ItemChange&lt;TItem&gt;))]</c> in its JSON context.
/// </summary>
/// <typeparam name="TItem">The item's type.</typeparam>
public sealed record ItemChange<TItem>
    where TItem : class
{
    /// <summary>What happened to the item: exactly one kind.</summary>
    [JsonPropertyName("kind")]
    public required Change Kind { get; init; }

    /// <summary>
    /// Whether the item's time to live deleted it, rather than a caller (DynamoDB developer guide, "DynamoDB Streams and Time to Live"); only a removal can be
    /// one.
    /// </summary>
    [JsonPropertyName("expired")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsExpiry { get; init; }

    /// <summary>The item before the change; <see langword="null"/> for an insert.</summary>
    [JsonPropertyName("old")]
    public TItem? Old { get; init; }

    /// <summary>The item after the change; <see langword="null"/> for a removal.</summary>
    [JsonPropertyName("new")]
    public TItem? New { get; init; }
}
