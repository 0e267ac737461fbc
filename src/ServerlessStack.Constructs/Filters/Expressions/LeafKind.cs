namespace ServerlessStack.Constructs.Filters;

/// <summary>How a property looks in JSON.</summary>
internal enum LeafKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><see langword="true"/> or <see langword="false"/>.</summary>
    Flag,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object, or something that only its converter knows.</summary>
    Object,
}
