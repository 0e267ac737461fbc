using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda;

/// <summary>Kinds of change of a table's item; combine them with <c>|</c>.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<Change>))]
public enum Change
{
    /// <summary>No change.</summary>
    None = 0,

    /// <summary>The item was added.</summary>
    Insert = 1,

    /// <summary>At least one attribute of the item was changed.</summary>
    Modify = 2,

    /// <summary>The item was deleted, by a caller or by its time to live.</summary>
    Remove = 4,

    /// <summary>Every kind of change.</summary>
    Any = Insert | Modify | Remove,
}
