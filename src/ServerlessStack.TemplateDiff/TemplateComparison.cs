using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Graphs;
using ServerlessStack.TemplateDiff.Rules;

namespace ServerlessStack.TemplateDiff;

/// <summary>Compares two cloud assemblies.</summary>
/// <param name="node">The Node program.</param>
/// <param name="toolchain">The folder whose node_modules hold <c>@aws-cdk/cloudformation-diff</c>.</param>
internal sealed class TemplateComparison(string node, string toolchain)
{
    /// <summary>What a reviewer should know of the change.</summary>
    /// <param name="baseFolder">The assembly before.</param>
    /// <param name="headFolder">The assembly after.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <exception cref="UnreadableInputException">An assembly cannot be read, or the two are of different apps.</exception>
    public async Task<Report> CompareAsync(string baseFolder, string headFolder, CancellationToken cancellation)
    {
        var assemblies = TemplateReader.ReadAll(baseFolder, headFolder);
        var findings = await CompareAsync(assemblies[0], assemblies[1], cancellation);
        return new(findings, GraphChangeReader.Read(baseFolder, headFolder));
    }

    /// <summary>The findings, the gravest first.</summary>
    public async Task<IReadOnlyList<Finding>> CompareAsync(IReadOnlyList<Template> before, IReadOnlyList<Template> after, CancellationToken cancellation)
    {
        var changes = await new ChangeReader(new CloudFormationDiff(node, toolchain)).ReadAsync(StackMatcher.Match(before, after), cancellation);
        return Judgement.Of(changes);
    }
}
