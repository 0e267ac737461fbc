using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Functions and layers whose package changed, and versions that follow from it.</summary>
internal sealed class CodeRule : IRule
{
    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Code);
        foreach (var resource in change.Where(ChangeKind.Updated, ChangeKind.Moved))
        {
            // The keys are hashes: that they differ is all that they say.
            var isOther = (resource.Resource.Type switch
            {
                "AWS::Lambda::Function" => resource.Take(difference => difference.Touches("Properties.Code")),
                "AWS::Lambda::LayerVersion" => resource.Take(difference => difference.Touches("Properties.Content")),
                _ => [],
            }).Count > 0;

            if (isOther)
            {
                yield return findings.About(resource, Severity.None, "code/package", "Its package has other content.", []);
            }
        }
    }
}
