using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Statements that allow less, or forbid more, than those before. Takes what is left of policies: all of it has been told by its statements.</summary>
internal sealed class LostPermissionRule : IRule
{
    private const string ManagedPolicies = "Properties.ManagedPolicyArns";

    // Resources that are nothing but statements.
    private static readonly FrozenSet<string> PolicyTypes = new[]
    {
        "AWS::IAM::Policy", "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::S3::BucketPolicy",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Their properties are the parts of one statement.
    private static readonly FrozenSet<string> StatementTypes =
        new[] { "AWS::Lambda::Permission", "AWS::Lambda::LayerVersionPermission", "AWS::Events::EventBusPolicy" }.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<Finding> Judge(StackChange change)
    {
        foreach (var resource in change.Resources)
        {
            var type = resource.Resource.Type;
            resource.Take(difference => StatementTypes.Contains(type) || PolicyDocuments.PathsOf(type).Append(ManagedPolicies).Any(difference.IsAtOrBelow));
            if (PolicyTypes.Contains(type) || StatementTypes.Contains(type))
            {
                resource.Tell();
            }
        }

        return Findings(change);
    }

    private static IEnumerable<Finding> Findings(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Behaviour);
        var (added, removed) = (change.Difference.Statements.Added, change.Difference.Statements.Removed);
        foreach (var statement in removed.Where(statement => statement.Allows).Select(statement => statement.Beyond(added)).OfType<Statement>())
        {
            if (Text(change, statement) is { } found)
            {
                var rest = added.FirstOrDefault(statement.Covers) is { } less ? $"now only {found.Text.Of(less)}, no longer" : "no longer";
                var message = $"{Who(found.Subject, found.Text, statement)} may {rest} {found.Text.Of(statement)}.";
                yield return findings.About(found.Subject.Path, Severity.Low, "behaviour/permission-removed", message) with { LogicalId = found.Subject.LogicalId };
            }
        }

        foreach (var statement in added.Where(statement => statement.Denies).Select(statement => statement.Beyond(removed)).OfType<Statement>())
        {
            if (Text(change, statement) is { } found)
            {
                yield return findings.About(found.Subject.Path, Severity.Low, "behaviour/deny-added", $"Now denied: {found.Text.Of(statement)}.") with { LogicalId = found.Subject.LogicalId };
            }
        }
    }

    // Statements about something that is new or gone are part of its coming or leaving.
    private static (Subject Subject, GrantText Text)? Text(StackChange change, Statement statement)
    {
        if (change.Pair is not { Before: { } before, After: { } after } || statement.PrincipalIds.Any(id => before.Resources.ContainsKey(id) && !after.Resources.ContainsKey(id)))
        {
            return null;
        }

        var subject = Subject.Of(statement, after);
        return subject.LogicalId is { } id && before.Resources.ContainsKey(id) ? (subject, new GrantText(name => after.Resources.ContainsKey(name) ? after.NameOf(name) : before.NameOf(name))) : null;
    }

    private static string Who(Subject subject, GrantText text, Statement statement) => subject.IsIdentity ? "It" : Breadth.IsPublic(statement) ? "Everybody" : text.Who(statement);
}
