using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Stacks that are new, gone or called something else.</summary>
internal sealed class StackRule : IRule
{
    public IEnumerable<Finding> Judge(StackChange change) => change.Stacks switch
    {
        { Before: null, After: { } added } =>
            [new StackFindings(change, FindingClass.Behaviour).About(string.Empty, Severity.Low, "behaviour/stack-added", $"The stack is new: {Count(added)}.")],
        { Before: { } removed, After: null } => [Gone(change, removed, "stack-removed", "The stack is not in the app any more: no deployment touches it, and it stays in the account until somebody deletes it")],
        { Before: { } old, After: { } young } when old.Stack != young.Stack =>
            [Gone(change, old, "stack-renamed", $"The stack was called {old.Stack}: CloudFormation creates a new one, without data, and the old one stays until somebody deletes it")],
        _ => [],
    };

    private static Finding Gone(StackChange change, Template old, string rule, string message)
    {
        var hasData = old.Resources.Values.Any(resource => StatefulTypes.Find(resource.Type) is not null);
        return hasData
            ? new StackFindings(change, FindingClass.DataLoss).About(string.Empty, Severity.High, $"data-loss/{rule}", $"{message}: {Count(old)}.")
            : new StackFindings(change, FindingClass.Replacement).About(string.Empty, Severity.Medium, $"replacement/{rule}", $"{message}: {Count(old)}.");
    }

    private static string Count(Template template) => TypeName.Count(template.Resources.Values.Select(resource => resource.Type));
}
