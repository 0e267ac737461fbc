using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Differences;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>How a stack changed.</summary>
/// <param name="Pair">Its templates, the one before written with the logical ids of after.</param>
/// <param name="Difference">How they differ.</param>
/// <param name="Resources">The resources that differ, in the order of the templates.</param>
internal sealed record StackChange(TemplatePair Pair, TemplateDifference Difference, IReadOnlyList<ResourceChange> Resources)
{
    /// <summary>The stack's name.</summary>
    public string Stack => Pair.Stack;

    /// <summary>The resources to which one of some things happened.</summary>
    public IEnumerable<ResourceChange> Where(params ChangeKind[] kinds) => Resources.Where(change => kinds.Contains(change.Kind));

    /// <summary>Whether the stack is in both assemblies; of one that is not, only the whole is worth telling.</summary>
    public bool IsInBoth => Pair is { Before: not null, After: not null };
}
