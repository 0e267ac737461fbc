using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Policies that are new or changed and whose statements nobody could read, so that nothing else tells what they allow.</summary>
internal sealed class UnreadPolicyRule : IRule
{
    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Security);
        return
            from resource in change.Where(ChangeKind.Added, ChangeKind.Updated, ChangeKind.Moved)
            from path in PolicyDocuments.PathsOf(resource.Resource.Type)
            let before = resource.Before?.Value(path)
            let after = resource.After!.Value(path)
            where after is not null && !ValueEquality.Equal(before, after) && (!resource.AreItsPoliciesRead || PolicyDocuments.AreOpaque(path, after))
            let told = resource.Take(difference => difference.IsAtOrBelow(path))
            select findings.About(
                resource,
                Severity.High,
                "security/unreadable-policy",
                "Whether its policy allows more than before cannot be told from the template.",
                told.Count > 0 ? told : [new ValueDifference(path, before, after, resource.Impact)]);
    }
}
