using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Differences that change nothing the system does: descriptions, tags, the order of creation.</summary>
internal sealed class CosmeticRule : IRule
{
    private static readonly FrozenSet<string> Names =
        new[]
        {
            "Description", "AlarmDescription", "Comment", "Tags", "TagList", "HostedZoneTags", "DependsOn", "DashboardBody", "DisplayName", "PolicyName",
            // They only describe the keys of a table and its indexes, which are told by themselves.
            "AttributeDefinitions",
        }.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Cosmetic);
        foreach (var resource in change.Where(ChangeKind.Updated, ChangeKind.Moved))
        {
            // A nested stack's template is compared by itself; its address is a hash of it.
            var cosmetic = resource.Take(difference =>
                Names.Contains(difference.Name.Split('.', '[')[0])
                || (resource.Resource.Type == "AWS::CloudFormation::Stack" && difference.Touches("Properties.TemplateURL"))
                || ReplacementRule.ReplacedByDesign.Contains(resource.Resource.Type));
            if (cosmetic.Count > 0)
            {
                yield return findings.About(resource, Severity.None, "cosmetic/resource", "It is only described in another way.", cosmetic);
            }
        }
    }
}
