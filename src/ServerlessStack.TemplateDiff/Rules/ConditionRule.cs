using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Resources with data that CloudFormation has only under a condition now, or under another one.</summary>
internal sealed class ConditionRule : IRule
{
    private const string Condition = "Condition";

    public IEnumerable<Finding> Judge(StackChange change)
    {
        var findings = new StackFindings(change, FindingClass.DataLoss);
        return
            from resource in change.Where(ChangeKind.Updated, ChangeKind.Moved)
            where resource.IsStateful
            let conditions = resource.Take(difference => difference.Path == Condition && difference.After is not null)
            where conditions.Count > 0
            select findings.About(
                resource,
                Severity.High,
                "data-loss/condition",
                "Wherever the condition is not met, it leaves the stack as if it had been removed.",
                conditions);
    }
}
