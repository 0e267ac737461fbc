namespace ServerlessStack.TemplateDiff.Findings;

/// <summary>What a finding is about, in the order in which findings are shown.</summary>
internal enum FindingClass
{
    /// <summary>Data is deleted, left behind, or kept for a shorter time.</summary>
    DataLoss,

    /// <summary>More may be done by more, or less is encrypted.</summary>
    Security,

    /// <summary>A failure is noticed later, or costs more.</summary>
    Reliability,

    /// <summary>Something without data is deleted and created anew.</summary>
    Replacement,

    /// <summary>The system does something else.</summary>
    Behaviour,

    /// <summary>A function has other code.</summary>
    Code,

    /// <summary>Nothing that the system does.</summary>
    Cosmetic,
}
