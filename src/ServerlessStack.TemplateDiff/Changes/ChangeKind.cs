namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>What happened to a resource in the template.</summary>
internal enum ChangeKind
{
    /// <summary>It is only in the template after.</summary>
    Added,

    /// <summary>It is only in the template before.</summary>
    Removed,

    /// <summary>It is in both.</summary>
    Updated,

    /// <summary>It is in both under another logical id or in another stack, because its construct was renamed or moved.</summary>
    Moved,
}
