namespace ServerlessStack.Graph;

/// <summary>What moves the events of an arrow.</summary>
internal enum EdgeKind
{
    /// <summary>A connection: AWS moves them.</summary>
    Delivers,

    /// <summary>A grant: the function's own code does.</summary>
    Writes,
}
