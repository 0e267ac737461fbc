using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Cdklabs.CdkNag;
using Constructs;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Storefront;

/// <summary>CDK's own CloudFormation validation and cdk-nag's packs, over every stage: whatever they find and the code does not acknowledge is listed.</summary>
public sealed partial class ValidationTests
{
    public static TheoryData<string> Stages => [.. StorefrontStages.All.Select(stage => stage.Name)];

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_finding_is_left_unacknowledged(string stage)
    {
        var app = TestApp.Create();
        StorefrontApp.Declare(app, StorefrontStages.Named(stage));
        Validate(app);

        Assert.Equal("", string.Join('\n', Findings(app)));
    }

    // A plugin that finds nothing leaves nothing in the report: this shows that each of them looks.
    [Fact]
    public void Each_plugin_finds_what_it_is_there_for()
    {
        var app = TestApp.Create();
        _ = new CfnFunction(new Stack(app, "Careless"), "Function", new CfnFunctionProps
        {
            Code = new CfnFunction.CodeProperty { S3Bucket = "packages", S3Key = "package.zip" },
            Role = "arn:aws:iam::123456789012:role/function",
            Runtime = "dotnet6",
            Handler = "Function",
            Timeout = 10_000,
        });
        Validate(app);

        var findings = Findings(app);

        Assert.Contains(findings, finding => finding.StartsWith("AwsSolutions-L1 at Careless/Function", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("Serverless-LambdaDLQ at Careless/Function", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("10000", StringComparison.Ordinal));
    }

    private static void Validate(App app) => Validations.Of(app).AddPlugins(new CloudFormationValidatePlugin(), new AwsSolutionsChecks(app), new ServerlessChecks(app));

    // Findings make the synthesis fail; the report that it leaves behind says more than the error.
    private static List<string> Findings(App app)
    {
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
