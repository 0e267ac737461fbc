namespace ServerlessStack.TemplateDiff.Findings;

/// <summary>How bad a finding is, the worst last.</summary>
internal enum Severity
{
    /// <summary>Nothing to look at.</summary>
    None,

    /// <summary>Worth reading.</summary>
    Low,

    /// <summary>Worth asking whether it is meant.</summary>
    Medium,

    /// <summary>Should not happen by accident.</summary>
    High,

    /// <summary>Cannot be undone, or opens the system to everybody.</summary>
    Critical,
}
