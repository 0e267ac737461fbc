using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Moves;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>How a resource changed. Rules take the differences that they report, so that each is reported once, by the gravest.</summary>
/// <param name="before">The resource before, its references written with the logical ids of after; null for a new one.</param>
/// <param name="after">The resource after; null for one that is gone.</param>
/// <param name="difference">How it differs.</param>
/// <param name="move">The rename or move; null for none.</param>
internal sealed class ResourceChange(Resource? before, Resource? after, ResourceDifference? difference, Move? move)
{
    private readonly List<ValueDifference> _untold = before is null || after is null || difference is null ? [] : [.. Differences(before, after, difference)];

    /// <summary>The resource before; null for a new one.</summary>
    public Resource? Before => before;

    /// <summary>The resource after; null for one that is gone.</summary>
    public Resource? After => after;

    /// <summary>The rename or move; null for none.</summary>
    public Move? Move => move;

    /// <summary>The resource as it is or, when it is gone, as it was.</summary>
    public Resource Resource => (after ?? before)!;

    /// <summary>What happened.</summary>
    public ChangeKind Kind =>
        before is null ? ChangeKind.Added
        : after is null ? ChangeKind.Removed
        : move is not null ? ChangeKind.Moved
        : ChangeKind.Updated;

    /// <summary>What CloudFormation does to it.</summary>
    public ResourceImpact Impact => difference?.Impact ?? ResourceImpact.NoChange;

    /// <summary>Whether the logical id stands for another type now.</summary>
    public bool IsOfOtherType => before is not null && after is not null && before.Type != after.Type;

    /// <summary>Whether CloudFormation deletes it and creates another one, at least for some values.</summary>
    public bool IsReplaced => Kind == ChangeKind.Updated && !IsOfOtherType && Impact is ResourceImpact.WillReplace or ResourceImpact.MayReplace;

    /// <summary>Whether resources of its type hold data.</summary>
    public bool IsStateful => StatefulTypes.Find(Resource.Type) is not null || difference?.IsStateful == true;

    /// <summary>Whether the statements of its policies are among those of the template; also when it is as before but for its name.</summary>
    public bool AreItsPoliciesRead => difference?.AreItsPoliciesRead != false;

    /// <summary>Whether a rule has told that it came or left.</summary>
    public bool IsTold { get; private set; }

    /// <summary>The differences that no rule has reported yet.</summary>
    public IReadOnlyList<ValueDifference> Untold => _untold;

    /// <summary>Takes the differences that fulfil a condition, so that no later rule reports them.</summary>
    public IReadOnlyList<ValueDifference> Take(Predicate<ValueDifference> match)
    {
        var taken = _untold.FindAll(match);
        _untold.RemoveAll(match);
        return taken;
    }

    /// <summary>Says that its coming or leaving is told.</summary>
    public void Tell() => IsTold = true;

    private static IEnumerable<ValueDifference> Differences(Resource before, Resource after, ResourceDifference difference)
    {
        foreach (var (name, impact) in difference.Properties)
        {
            var path = $"Properties.{name}";
            var (old, young) = (before.Value(path), after.Value(path));
            var isByReference = ValueEquality.Equal(old, young);

            // Equal in the template, but it refers to a resource that is replaced and so has another name afterwards.
            foreach (var value in isByReference ? [new ValueDifference(path, old, young, impact)] : ValueDifferences.Between(path, old, young, impact))
            {
                yield return value;
            }
        }

        foreach (var name in difference.Attributes.Where(name => name != "Metadata"))
        {
            foreach (var value in ValueDifferences.Between(name, before.Json[name], after.Json[name], ResourceImpact.WillUpdate))
            {
                yield return value;
            }
        }
    }
}
