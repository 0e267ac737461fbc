using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Connections that security groups let in.</summary>
internal sealed class NetworkRule : IRule
{
    public IEnumerable<Finding> Judge(StackChange change)
    {
        if (change.Pair.After is not { } after)
        {
            return [];
        }

        foreach (var resource in change.Resources.Where(resource => resource.Resource.Type.StartsWith("AWS::EC2::SecurityGroup", StringComparison.Ordinal)))
        {
            resource.Take(difference => difference.Touches("Properties.SecurityGroupIngress"));
        }

        var (opened, closed) = (new StackFindings(change, FindingClass.Security), new StackFindings(change, FindingClass.Behaviour));
        return
        [
            .. change.Difference.Ingress.Added.Select(rule =>
                opened.About(Path(rule), rule.IsPublic ? Severity.High : Severity.Medium, "security/ingress", $"It lets in {rule}{(rule.IsPublic ? ", which is the whole internet" : string.Empty)}.")),
            .. change.Difference.Ingress.Removed.Select(rule => closed.About(Path(rule), Severity.Low, "behaviour/ingress", $"It no longer lets in {rule}.")),
        ];

        string Path(IngressRule rule) => after.NameOf(rule.GroupId.TrimStart('$', '{').Split('.', '}')[0]);
    }
}
