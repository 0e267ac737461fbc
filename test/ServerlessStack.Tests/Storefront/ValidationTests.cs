using Amazon.CDK;
using Cdklabs.CdkNag;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Storefront;

/// <summary>CDK's own CloudFormation validation and cdk-nag's packs, over every stage: whatever they find and the code does not acknowledge fails the synthesis.</summary>
public sealed class ValidationTests
{
    public static TheoryData<string> Stages => [.. StorefrontStages.All.Select(stage => stage.Name)];

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_finding_is_left_unacknowledged(string stage)
    {
        var app = TestApp.Create();
        StorefrontApp.Declare(app, StorefrontStages.Named(stage));
        Validations.Of(app).AddPlugins(new CloudFormationValidatePlugin(), new AwsSolutionsChecks(app), new ServerlessChecks(app));

        var assembly = app.Synth();

        var report = File.ReadAllText(Path.Combine(assembly.Directory, "policy-validation-report.json"));
        Assert.Equal("", report);
    }
}
