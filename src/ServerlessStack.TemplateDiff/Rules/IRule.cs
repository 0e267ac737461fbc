using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Judges what a change means.</summary>
internal interface IRule
{
    /// <summary>The findings about a stack. A rule takes the differences that it reports; rules run in the order of their gravity.</summary>
    IEnumerable<Finding> Judge(StackChange change);
}
