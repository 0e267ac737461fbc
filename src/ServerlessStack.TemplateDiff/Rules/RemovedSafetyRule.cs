using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Resources that do nothing but make a failure survived, removed from a construct that stays.</summary>
internal sealed class RemovedSafetyRule : IRule
{
    private static readonly FrozenDictionary<string, (string Rule, string Message)> Types = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["AWS::Lambda::EventInvokeConfig"] = ("reliability/dead-letters", "Asynchronous events that fail for good are lost, and Lambda's own number of retries applies."),
        ["AWS::Backup::BackupPlan"] = ("reliability/backup", "Nothing is backed up by this plan any more."),
        ["AWS::Backup::BackupSelection"] = ("reliability/backup", "What it names is not backed up any more."),
        ["AWS::ApplicationAutoScaling::ScalableTarget"] = ("reliability/concurrency", "Its capacity no longer follows the load."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Reliability);
        var after = ConstructTree.Of(change.Pair.After);
        foreach (var removed in change.Where(ChangeKind.Removed).Where(removed => after.HasSibling(removed.Resource.Path)))
        {
            if (Types.TryGetValue(removed.Resource.Type, out var safety))
            {
                removed.Tell();
                yield return findings.About(removed, Severity.High, safety.Rule, safety.Message, []);
            }
        }
    }
}
