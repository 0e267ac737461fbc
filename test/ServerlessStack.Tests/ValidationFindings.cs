using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.CDK;
using Cdklabs.CdkNag;
using Constructs;

namespace ServerlessStack.Tests;

/// <summary>CDK's own CloudFormation validation and cdk-nag's packs, over a whole app.</summary>
internal static partial class ValidationFindings
{
    /// <summary>Synthesizes an app with all checks and gives what they find, without what the code acknowledges.</summary>
    public static IReadOnlyList<string> Of(App app)
    {
        Validations.Of(app).AddPlugins(new CloudFormationValidatePlugin(), new AwsSolutionsChecks(app), new ServerlessChecks(app));

        // Findings make the synthesis fail; the report that it leaves behind says more than the error.
        Exception? failure = Record.Exception(() => app.Synth());
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(app.Outdir, "validation-report.json")));
        var violations = report.RootElement.GetProperty("pluginReports").EnumerateArray().SelectMany(Violations).ToList();
        if (failure is not null && violations.Count == 0)
        {
            return [failure.Message];
        }

        return violations
            .Where(finding => !IsAcknowledged(app, finding.Construct, MaskArn().Replace(finding.Rule, "<arn>/*]")))
            .Select(finding => $"{finding.Rule} at {finding.Construct}: {finding.Description}")
            .ToList();
    }

    // The acknowledgement stands at the construct of the finding or at one above it.
    private static bool IsAcknowledged(App app, string path, string rule)
    {
        var ids = path.Split('/');
        return Enumerable.Range(1, ids.Length).Any(depth => Acknowledged(ids.Take(depth).Aggregate((IConstruct)app, (parent, id) => parent.Node.FindChild(id))).Contains(rule));
    }

    private static IEnumerable<string> Acknowledged(IConstruct construct) => construct.Node.Metadata
        .Where(entry => entry.Type == Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .SelectMany(entry => JsonSerializer.SerializeToElement(entry.Data).EnumerateObject())
        .Select(rule => rule.Name.Split("::", 2)[^1]);

    private static IEnumerable<(string Rule, string Construct, string? Description)> Violations(JsonElement plugin) => plugin.GetProperty("violations").EnumerateArray().SelectMany(
        violation => violation.GetProperty("violatingConstructs").EnumerateArray(),
        (violation, construct) => (violation.GetProperty("ruleName").GetString()!, construct.GetProperty("constructPath").GetString()!, violation.GetProperty("description").GetString()));

    // A reference to another stack, as JSON, or to a resource of the same, in angle brackets.
    [GeneratedRegex(@"(?<=\[Resource::)(\{.*\}|<.*>)/\*\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MaskArn();
}
