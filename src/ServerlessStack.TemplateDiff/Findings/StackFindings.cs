using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Findings;

/// <summary>Words the findings of one class about one stack.</summary>
/// <param name="change">The stack.</param>
/// <param name="class">What the findings are about.</param>
internal sealed class StackFindings(StackChange change, FindingClass @class)
{
    private readonly ValueText _before = new(Name(change.Pair.Before));
    private readonly ValueText _after = new(Name(change.Pair.After));

    /// <summary>A finding about a resource.</summary>
    public Finding About(ResourceChange resource, Severity severity, string rule, string message, IEnumerable<ValueDifference> differences) =>
        About(resource.Resource.Path, severity, rule, message) with
        {
            LogicalId = resource.Resource.LogicalId,
            Type = resource.Resource.Type,
            Differences = [.. differences.Select(Show)],
        };

    /// <summary>A finding about a construct.</summary>
    public Finding About(string construct, Severity severity, string rule, string message) => new(@class, severity, rule, change.Stack, construct, message);

    /// <summary>A value that differs, in words.</summary>
    public ShownDifference Show(ValueDifference difference)
    {
        var (before, after) = ValueText.OfBoth(_before, difference.Before, _after, difference.After);
        return new(difference.Name, before, after);
    }

    private static Func<string, string> Name(Template? template) => id => template?.NameOf(id) ?? id;
}
