using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Managed policies that identities get or lose.</summary>
internal sealed class ManagedPolicyRule : IRule
{
    public IEnumerable<Finding> Judge(StackChange change)
    {
        if (change.Pair.After is not { } after)
        {
            return [];
        }

        return
        [
            .. change.Difference.ManagedPolicies.Added.Select(policy => Finding(policy, FindingClass.Security, Granted(policy), "security/managed-policy-added",
                $"It has the managed policy {policy.Name}{(policy.IsBroad ? ", which grants everything of at least one service" : ", whose permissions stand in no template")}.")),
            .. change.Difference.ManagedPolicies.Removed.Where(policy => after.Resources.ContainsKey(IdOf(policy))).Select(policy => Finding(policy, FindingClass.Behaviour, Severity.Low, "behaviour/managed-policy-removed",
                $"It no longer has the managed policy {policy.Name}.")),
        ];

        Finding Finding(ManagedPolicy policy, FindingClass @class, Severity severity, string rule, string message) =>
            new StackFindings(change, @class).About(after.NameOf(IdOf(policy)), severity, rule, message) with { LogicalId = IdOf(policy) };
    }

    private static Severity Granted(ManagedPolicy policy) =>
        policy.Name is "AdministratorAccess" or "PowerUserAccess" ? Severity.Critical : policy.IsBroad ? Severity.High : Severity.Medium;

    private static string IdOf(ManagedPolicy policy) => policy.IdentityArn.TrimStart('$', '{').TrimEnd('}');
}
