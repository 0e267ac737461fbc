using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Storefront;

/// <summary>CDK's own CloudFormation validation and cdk-nag's packs, over every stage: whatever they find and the code does not acknowledge is listed.</summary>
public sealed class ValidationTests
{
    public static TheoryData<string> Stages => [.. StorefrontStages.All.Select(stage => stage.Name)];

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_finding_is_left_unacknowledged(string stage)
    {
        var app = TestApp.Create();
        StorefrontApp.Declare(app, StorefrontStages.Named(stage));

        Assert.Equal("", string.Join('\n', ValidationFindings.Of(app)));
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

        var findings = ValidationFindings.Of(app);

        Assert.Contains(findings, finding => finding.StartsWith("AwsSolutions-L1 at Careless/Function", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("Serverless-LambdaDLQ at Careless/Function", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("10000", StringComparison.Ordinal));
    }
}
