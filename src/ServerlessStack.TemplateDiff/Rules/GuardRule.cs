using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Guards;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Values that protect less than before.</summary>
/// <param name="class">What the findings are about.</param>
/// <param name="guards">The values.</param>
/// <param name="judgesNew">Whether new resources are judged too.</param>
internal sealed class GuardRule(FindingClass @class, IReadOnlyList<Guard> guards, bool judgesNew = false) : IRule
{
    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, @class);
        return change.Resources.SelectMany(resource => guards
            .Where(guard => guard.Type is Guard.Any || guard.Type == resource.Resource.Type)
            .SelectMany(guard => resource.Kind switch
            {
                ChangeKind.Added when judgesNew => OfNew(findings, resource, guard),
                ChangeKind.Updated or ChangeKind.Moved => OfChanged(findings, resource, guard),
                _ => [],
            }));
    }

    private static IEnumerable<Finding> OfNew(StackFindings findings, ResourceChange resource, Guard guard)
    {
        var value = guard.IsAnywhere ? null : resource.After!.Value(guard.Path);
        if (guard.IsWeak(value))
        {
            var shown = new ValueDifference(guard.Path, Before: null, value, ResourceImpact.WillCreate);
            yield return findings.About(resource, guard.Severity, guard.Rule, guard.Message, value is null ? [] : [shown]);
        }
    }

    private static IEnumerable<Finding> OfChanged(StackFindings findings, ResourceChange resource, Guard guard)
    {
        var weakened = resource.Take(difference => Values(resource, guard, difference) is { } values && guard.IsWeakened(values.Before, values.After));
        if (weakened.Count > 0)
        {
            yield return findings.About(resource, guard.Severity, guard.Rule, guard.Message, weakened);
        }
    }

    // The guarded value before and after, whether the difference is that value, something in it or something around it; null when it is elsewhere.
    private static (JsonNode? Before, JsonNode? After)? Values(ResourceChange resource, Guard guard, ValueDifference difference)
    {
        var path = ElementNames.Remove(difference.Path);
        if (guard.IsAnywhere)
        {
            return path.EndsWith($".{guard.Name}", StringComparison.Ordinal) ? (difference.Before, difference.After) : null;
        }

        if (difference.Path == guard.Name)
        {
            return (difference.Before, difference.After);
        }

        if (guard.Name.StartsWith($"{path}.", StringComparison.Ordinal))
        {
            var rest = guard.Name[(path.Length + 1)..].Split('.');
            return (difference.Before.At(rest), difference.After.At(rest));
        }

        return path == guard.Name || path.StartsWith($"{guard.Name}.", StringComparison.Ordinal) ? (resource.Before!.Value(guard.Name), resource.After!.Value(guard.Name)) : null;
    }
}
