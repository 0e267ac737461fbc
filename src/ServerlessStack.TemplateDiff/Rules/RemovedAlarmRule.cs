using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Alarms that left while what they watched stays: one finding for each construct that left with them.</summary>
internal sealed class RemovedAlarmRule : IRule
{
    private static readonly FrozenSet<string> Types = new[] { "AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Watched = ["Properties.Dimensions", "Properties.Metrics", "Properties.AlarmRule"];

    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.Reliability);
        var after = ConstructTree.Of(change.Pair.After);
        var removed = change.Where(ChangeKind.Removed)
            .Where(removed => Types.Contains(removed.Resource.Type) && !LeftWithIt(removed.Resource, change))
            .GroupBy(removed => after.OutermostMissing(removed.Resource.Path), StringComparer.Ordinal);
        foreach (var alarms in removed.Select(group => group.ToList()))
        {
            alarms.ForEach(alarm => alarm.Tell());
            yield return alarms is [var alarm]
                ? findings.About(alarm, Severity.High, "reliability/alarm", "The alarm is removed: nobody is told any more.", [])
                : findings.About(after.OutermostMissing(alarms[0].Resource.Path), Severity.High, "reliability/alarm", $"{Plural.Of(alarms.Count, "alarm")} are removed: nobody is told any more.");
        }
    }

    // An alarm on a metric of one's own names nothing of the template, so nobody can say that it is needed no more.
    private static bool LeftWithIt(Resource alarm, StackChange change)
    {
        var watched = Watched.SelectMany(path => References.In(alarm.Value(path))).Where(change.Pair.Before!.Resources.ContainsKey).ToList();
        return watched.Count > 0 && !watched.Exists(id => change.Pair.After!.Resources.ContainsKey(id));
    }
}
