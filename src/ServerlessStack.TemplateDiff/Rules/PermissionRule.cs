using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Statements that allow more, or forbid less, than those before.</summary>
internal sealed class PermissionRule : IRule
{
    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Security);
        var (added, removed) = (change.Difference.Statements.Added, change.Difference.Statements.Removed);
        foreach (var statement in added.Where(statement => statement.Allows).Select(statement => statement.Beyond(removed)).OfType<Statement>())
        {
            if (OfAllowed(findings, change, statement, removed) is { } finding)
            {
                yield return finding;
            }
        }

        foreach (var statement in removed.Where(statement => statement.Denies).Select(statement => statement.Beyond(added)).OfType<Statement>())
        {
            if (OfNoLongerDenied(findings, change, statement) is { } finding)
            {
                yield return finding;
            }
        }

        // What is read of a policy that is no policy has no actions either; it is told as a whole.
        foreach (var statement in added.Where(statement => statement is { Allows: false, Denies: false } and ({ SerializedIntrinsic: not null } or { Actions.Values.Count: > 0 })))
        {
            var what = statement.SerializedIntrinsic ?? new GrantText(change.Pair.After!.NameOf).Of(statement);
            yield return findings.About(string.Empty, Severity.Medium, "security/unreadable-policy", $"Whether this statement allows more than before cannot be told from the template: {what}.");
        }
    }

    private static Finding? OfAllowed(StackFindings findings, StackChange change, Statement statement, IReadOnlyList<Statement> removed)
    {
        var subject = Subject.Of(statement, change.Pair.After!);
        var isOfNew = change.Pair.Before?.Resources.ContainsKey(subject.LogicalId ?? string.Empty) != true;

        // A role for a service is what every function brings along.
        if (isOfNew && subject.IsTrust && Breadth.IsForServices(statement))
        {
            return null;
        }

        var text = new GrantText(change.Pair.After!.NameOf);
        var lost = removed.FirstOrDefault(old => old.Condition is not null && old.EqualsWithoutCondition(statement) && !Conditions.AreAsNarrow(statement.Condition, old.Condition));
        var severity = Breadth.SeverityOf(statement, isOfNew);
        var who = subject.IsIdentity ? "It may" : Breadth.IsPublic(statement) ? "Everybody may" : $"{text.Who(statement)} may";
        var (rule, rest) = lost is not null ? ("security/condition-removed", $"{(statement.Condition is null ? " without" : ", not under")} the condition that there was: {text.Of(lost)}")
            : Breadth.IsPublic(statement) ? ("security/public-policy", string.Empty)
            : ("security/permission-added", string.Empty);
        var message = $"{who}{(isOfNew ? string.Empty : " now")} {text.Of(statement)}{rest}.";
        return findings.About(subject.Path, lost is not null && severity < Severity.High ? Severity.High : severity, rule, message) with { LogicalId = subject.LogicalId };
    }

    private static Finding? OfNoLongerDenied(StackFindings findings, StackChange change, Statement statement)
    {
        // What is gone needs no protection; what is of another stack or account may be there still.
        var ids = statement.ResourceIds.Concat(statement.PrincipalIds).ToList();
        if (change.Pair is not { Before: { } before, After: { } after } || (ids.Exists(before.Resources.ContainsKey) && !ids.Exists(after.Resources.ContainsKey)))
        {
            return null;
        }

        var subject = Subject.Of(statement, after) is { LogicalId: not null } known ? known : Subject.OfPolicy(statement, change);
        var text = new GrantText(after.NameOf);
        return statement.DemandsTls
            ? findings.About(subject.Path, Severity.High, "security/tls", "Clients may connect without TLS: the policy does not deny it any more.") with { LogicalId = subject.LogicalId }
            : findings.About(subject.Path, Severity.High, "security/deny-removed", $"No longer denied: {text.Of(statement)}.") with { LogicalId = subject.LogicalId };
    }
}
