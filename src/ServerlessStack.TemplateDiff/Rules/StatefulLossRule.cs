using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Moves;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Resources with data that are removed, replaced, renamed or moved to another stack.</summary>
internal sealed class StatefulLossRule : IRule
{
    // Stack refactoring moves a resource with what is in it: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-refactoring.html
    private const string StackRemedy = "To keep it, move it with npx cdk refactor before anything else is deployed, or leave it in its stack";

    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.DataLoss);
        foreach (var resource in change.Resources.Where(resource => resource.IsStateful))
        {
            if (resource.Kind == ChangeKind.Removed)
            {
                resource.Tell();
                yield return Removed(findings, resource);
            }
            else if (resource.Kind == ChangeKind.Moved)
            {
                yield return Moved(findings, resource);
            }
            else if (resource.IsReplaced)
            {
                yield return Replaced(findings, resource);
            }
        }
    }

    private static Finding Removed(StackFindings findings, ResourceChange change)
    {
        var fate = RetentionPolicy.OnRemoval(change.Before!);
        var outcome = fate == DataFate.Kept
            ? $"leaves the stack and stays in the account with {Contents(change)}, where nothing manages it any more"
            : $"is deleted, and {Contents(change)} with it{fate.Remainder()}";
        return findings.About(change, SeverityOf(change, fate), "data-loss/removed", $"The {Noun(change)} {outcome}{Protection(change.Before!)}.", []);
    }

    private static Finding Replaced(StackFindings findings, ResourceChange change)
    {
        var causes = change.Take(difference => difference.Replaces);
        var names = string.Join(", ", causes.Select(cause => cause.Name));
        var isSure = change.Impact == ResourceImpact.WillReplace;
        var severity = SeverityOf(change, RetentionPolicy.OnReplacement(change.After!));
        return findings.About(
            change,
            isSure ? severity : Lower(severity),
            "data-loss/replaced",
            $"{names} {(isSure ? "cannot" : "may not")} be changed in place: {Replacement(change)}.",
            causes);
    }

    private static Finding Moved(StackFindings findings, ResourceChange change)
    {
        var causes = change.Take(difference => difference.Replaces);
        var move = change.Move!;
        var was = MoveText.Was(move.Before.Path, move.After.Path, move.From);
        return move.From is { } origin
            ? findings.About(change, SeverityOf(change, FateInStack(move, origin)), "data-loss/moved", $"{was}: {Recreation(change, origin)}. {StackRemedy}.", causes)
            : findings.About(
                change,
                SeverityOf(change, RetentionPolicy.OnRemoval(change.Before!)),
                "data-loss/renamed",
                $"{was}: under another logical id {Replacement(change)}. To keep it, give it its old id with OverrideLogicalId(\"{move.Before.LogicalId}\").",
                causes);
    }

    private static string Recreation(ResourceChange change, TemplatePair origin) => origin.After is null
        ? $"in another stack CloudFormation creates a new, empty {Noun(change)}; the old one stays with {Contents(change)} in {origin.Stack}, which no deployment touches any more"
        : $"in another stack {Replacement(change)}";

    private static DataFate FateInStack(Move move, TemplatePair origin) => origin.After is null ? DataFate.Kept : RetentionPolicy.OnRemoval(move.Before);

    private static string Replacement(ResourceChange change)
    {
        // A rename or a move is a removal to CloudFormation, which asks another policy than a replacement does.
        var fate = change.Kind == ChangeKind.Moved ? RetentionPolicy.OnRemoval(change.Move!.Before) : RetentionPolicy.OnReplacement(change.After!);
        var old = fate == DataFate.Kept
            ? $"leaves the old one outside the stack, with {Contents(change)}"
            : $"deletes the old one, and {Contents(change)} with it{fate.Remainder()}";
        return $"CloudFormation creates a new, empty {Noun(change)} and {old}{Protection(change.Before!)}";
    }

    private static Severity SeverityOf(ResourceChange change, DataFate fate)
    {
        var severity = Known(change).Severity;
        return fate == DataFate.Lost ? severity : Lower(severity);
    }

    private static Severity Lower(Severity severity) => severity > Severity.Low ? severity - 1 : severity;

    private static StatefulType Known(ResourceChange change) => StatefulTypes.Find(change.Resource.Type) ?? StatefulTypes.Other;

    private static string Contents(ResourceChange change) => Known(change).Contents;

    private static string Noun(ResourceChange change) => TypeName.Of(change.Resource.Type);

    private static string Protection(Resource resource) =>
        (resource.Value("Properties.DeletionProtectionEnabled") ?? resource.Value("Properties.DeletionProtection")).AsText() is "true" or "ACTIVE"
            ? "; its deletion protection makes the deployment fail at that point"
            : string.Empty;
}
