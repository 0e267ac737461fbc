namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>What CloudFormation does to a resource, in the words of <c>@aws-cdk/cloudformation-diff</c>.</summary>
internal enum ResourceImpact
{
    /// <summary>Nothing.</summary>
    NoChange,

    /// <summary>It is created.</summary>
    WillCreate,

    /// <summary>It is changed in place.</summary>
    WillUpdate,

    /// <summary>It is deleted and created anew, depending on the value.</summary>
    MayReplace,

    /// <summary>It is deleted and created anew.</summary>
    WillReplace,

    /// <summary>It leaves the stack and stays in the account.</summary>
    WillOrphan,

    /// <summary>It is deleted.</summary>
    WillDestroy,

    /// <summary>It comes into the stack from the account.</summary>
    WillImport,
}
