using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>The parts of a template beside its resources.</summary>
internal sealed class SectionRule : IRule
{
    // What CDK writes into every template for its own use.
    private const string Bootstrap = "BootstrapVersion";

    private static readonly string[] Meaningful = ["Parameters", "Mappings", "Conditions", "Transform"];
    private static readonly string[] Cosmetic = ["Description", "Metadata", "Rules"];

    public IEnumerable<Finding> Judge(StackChange change)
    {
        if (change.Pair is not { Before: { } before, After: { } after })
        {
            return [];
        }

        return
        [
            .. Exports(change, before, after),
            .. Of(change, FindingClass.Behaviour, Severity.Low, "behaviour/template", Meaningful, "What the resources are given has changed."),
            .. Of(change, FindingClass.Cosmetic, Severity.None, "cosmetic/template", [.. Cosmetic, "Outputs"], "It is only described in another way."),
        ];
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html
    private static IEnumerable<Finding> Exports(StackChange change, Template before, Template after)
    {
        var findings = new StackFindings(change, FindingClass.Reliability);
        var gone = Names(before).Except(Names(after), StringComparer.Ordinal);
        return gone.Select(name => findings.About(string.Empty, Severity.Medium, "reliability/export", $"The export {name} is gone: the deployment fails as long as a stack imports it."));
    }

    private static IEnumerable<string> Names(Template template) =>
        (template.Json["Outputs"] as JsonObject ?? []).Select(output => output.Value.At("Export", "Name").AsText()).OfType<string>();

    private static IEnumerable<Finding> Of(StackChange change, FindingClass @class, Severity severity, string rule, string[] sections, string message)
    {
        var findings = new StackFindings(change, @class);
        var differences = sections
            .SelectMany(section => ValueDifferences.Between(section, change.Pair.Before!.Json[section], change.Pair.After!.Json[section], ResourceImpact.WillUpdate))
            .Where(difference => !difference.Path.Contains(Bootstrap, StringComparison.Ordinal))
            .Select(findings.Show)
            .ToList();
        return differences.Count == 0 ? [] : [findings.About(string.Empty, severity, rule, message) with { Differences = differences }];
    }
}
