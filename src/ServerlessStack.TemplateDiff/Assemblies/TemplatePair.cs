namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>The template of one stack before and after.</summary>
/// <param name="Before">The template before; null for a stack that is new.</param>
/// <param name="After">The template after; null for a stack that is gone.</param>
internal sealed record TemplatePair(Template? Before, Template? After)
{
    /// <summary>The stack's name; the new one where it was renamed.</summary>
    public string Stack => (After ?? Before)!.Stack;
}
