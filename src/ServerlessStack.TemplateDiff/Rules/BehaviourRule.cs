using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Every difference that no other rule has told: one finding a resource.</summary>
internal sealed class BehaviourRule : IRule
{
    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Behaviour);
        foreach (var resource in change.Where(ChangeKind.Updated, ChangeKind.Moved))
        {
            if (resource.Take(_ => true) is { Count: > 0 } rest)
            {
                yield return findings.About(resource, Severity.Low, "behaviour/changed", $"The {TypeName.Of(resource.Resource.Type)} works in another way.", rest);
            }
        }
    }
}
