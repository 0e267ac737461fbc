namespace ServerlessStack.TemplateDiff.Findings;

/// <summary>A value that differs, as people read it.</summary>
/// <param name="Property">Which, for example <c>VersioningConfiguration.Status</c>.</param>
/// <param name="Before">The value before; null for none.</param>
/// <param name="After">The value after; null for none.</param>
internal sealed record ShownDifference(string Property, string? Before, string? After)
{
    /// <summary>The difference in one line.</summary>
    public override string ToString() => (Before, After) switch
    {
        (null, not null) => $"{Property}: + {After}",
        (not null, null) => $"{Property}: - {Before}",
        _ when Before == After => $"{Property}: {After} (is replaced)",
        _ => $"{Property}: {Before} → {After}",
    };
}
