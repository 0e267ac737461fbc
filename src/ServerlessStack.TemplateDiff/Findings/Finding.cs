namespace ServerlessStack.TemplateDiff.Findings;

/// <summary>Something that a reviewer should know.</summary>
/// <param name="Class">What it is about.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Rule">The rule that found it; stable, so that an acknowledgement can name it.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Construct">The construct's path below the stack; empty for the stack as a whole.</param>
/// <param name="Message">One sentence: what happens and what follows from it.</param>
internal sealed record Finding(FindingClass Class, Severity Severity, string Rule, string Stack, string Construct, string Message)
{
    /// <summary>The resource's key in the template; null when the finding is about more than one resource.</summary>
    public string? LogicalId { get; init; }

    /// <summary>The resource's type; null when the finding is about more than one resource.</summary>
    public string? Type { get; init; }

    /// <summary>The values behind it; may be empty.</summary>
    public IReadOnlyList<ShownDifference> Differences { get; init; } = [];

    /// <summary>Why the risk is taken; null when nobody has acknowledged it.</summary>
    public string? Acknowledgement { get; init; }
}
