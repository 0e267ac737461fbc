using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Differences;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>How a stack changed.</summary>
/// <param name="Stacks">Its templates as they are.</param>
/// <param name="Pair">Its templates, the one before written with the logical ids of after, with what came from other stacks and without what went to them.</param>
/// <param name="Difference">How they differ.</param>
/// <param name="Resources">The resources that differ, in the order of the templates.</param>
internal sealed record StackChange(TemplatePair Stacks, TemplatePair Pair, TemplateDifference Difference, IReadOnlyList<ResourceChange> Resources)
{
    /// <summary>The stack's name.</summary>
    public string Stack => Pair.Stack;

    /// <summary>The resources to which one of some things happened.</summary>
    public IEnumerable<ResourceChange> Where(params ChangeKind[] kinds) => Resources.Where(change => kinds.Contains(change.Kind));
}
