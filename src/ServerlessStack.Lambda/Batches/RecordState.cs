namespace ServerlessStack.Lambda.Batches;

/// <summary>How far a record of a batch has come.</summary>
internal enum RecordState
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>Its handler runs.</summary>
    Running,

    /// <summary>Its handler has succeeded.</summary>
    Handled,

    /// <summary>Its handler has failed, or was given up.</summary>
    Failed,
}
