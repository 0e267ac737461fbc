namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>What becomes of the data of a resource that CloudFormation gives up.</summary>
internal enum DataFate
{
    /// <summary>It is deleted.</summary>
    Lost,

    /// <summary>It is deleted after a snapshot was taken.</summary>
    Snapshot,

    /// <summary>It stays in the account.</summary>
    Kept,
}
