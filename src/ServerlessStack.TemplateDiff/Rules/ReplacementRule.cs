using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Moves;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Resources without data that are deleted and created anew.</summary>
internal sealed class ReplacementRule : IRule
{
    /// <summary>Types whose every change is a new resource: CDK gives them new logical ids on purpose.</summary>
    public static readonly FrozenSet<string> ReplacedByDesign =
        new[] { "AWS::Lambda::Version", "AWS::Lambda::LayerVersion", "AWS::ApiGateway::Deployment", "AWS::CDK::Metadata" }.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Replacement);
        return [.. Retyped(findings, change), .. Replaced(findings, change), .. Renamed(findings, change)];
    }

    private static IEnumerable<Finding> Retyped(StackFindings findings, StackChange change) =>
        from resource in change.Resources
        where resource.IsOfOtherType
        select findings.About(
            resource,
            Severity.High,
            "replacement/type",
            $"It was a {TypeName.Of(resource.Before!.Type)} and is a {TypeName.Of(resource.After!.Type)} under the same logical id: CloudFormation refuses to change a resource's type.",
            []);

    private static IEnumerable<Finding> Replaced(StackFindings findings, StackChange change)
    {
        foreach (var resource in change.Resources.Where(resource => resource.IsReplaced && !resource.IsStateful && !ReplacedByDesign.Contains(resource.Resource.Type)))
        {
            var causes = resource.Take(difference => difference.Replaces);
            var names = string.Join(", ", causes.Select(cause => cause.Name));
            var isSure = resource.Impact == ResourceImpact.WillReplace;
            yield return findings.About(
                resource,
                isSure ? Severity.Medium : Severity.Low,
                "replacement/replaced",
                $"{names} {(isSure ? "cannot" : "may not")} be changed in place: CloudFormation creates a new {TypeName.Of(resource.Resource.Type)} and deletes the old one.",
                causes);
        }
    }

    // One finding for a renamed or moved construct, whatever it consists of.
    private static IEnumerable<Finding> Renamed(StackFindings findings, StackChange change) =>
        from resource in change.Where(ChangeKind.Moved)
        where !resource.IsStateful && !ReplacedByDesign.Contains(resource.Resource.Type)
        group resource.Resource.Type by (resource.Move!.Rename, resource.Move.From) into renamed
        let was = MoveText.Was(renamed.Key.Rename.From, renamed.Key.Rename.To, renamed.Key.From)
        select renamed.Key.From is null
            ? findings.About(renamed.Key.Rename.To, Severity.Medium, "replacement/renamed", $"{was}: under other logical ids CloudFormation creates {TypeName.Count(renamed)} anew and deletes the old.")
            : findings.About(
                renamed.Key.Rename.To,
                Severity.Medium,
                "replacement/moved",
                $"{was}: in another stack CloudFormation creates {TypeName.Count(renamed)} anew and {(renamed.Key.From.After is null ? "leaves the old where they are" : "deletes the old")}.");
}
