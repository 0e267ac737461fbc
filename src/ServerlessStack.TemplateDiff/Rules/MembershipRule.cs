using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Constructs that are new or gone, one finding for each as a whole.</summary>
internal sealed class MembershipRule : IRule
{
    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Behaviour);
        return
        [
            .. Wholes(change, ChangeKind.Added).Select(whole => findings.About(whole.Construct, Severity.Low, "behaviour/added", $"It is new: {whole.Content}.")),
            .. Wholes(change, ChangeKind.Removed).Select(whole => findings.About(whole.Construct, Severity.Low, "behaviour/removed", $"It is gone: {whole.Content}.")),
        ];
    }

    // The outermost construct that the other template does not have.
    private static IEnumerable<(string Construct, string Content)> Wholes(StackChange change, ChangeKind kind)
    {
        var other = ConstructTree.Of(kind == ChangeKind.Added ? change.Pair.Before : change.Pair.After);
        return
            from resource in change.Where(kind)
            where !ReplacementRule.ReplacedByDesign.Contains(resource.Resource.Type)
            group resource by other.OutermostMissing(resource.Resource.Path) into whole
            where !whole.All(resource => resource.IsTold)
            select (whole.Key, TypeName.Count(whole.Select(resource => resource.Resource.Type)));
    }
}
