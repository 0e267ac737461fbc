using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Tests.Assemblies;

/// <summary>Stacks that came, left or are called something else.</summary>
public sealed class StackTests
{
    private static readonly string Queue = Templates.Resource("Queue1", "AWS::SQS::Queue", "Orders/Queue");
    private static readonly string Topic = Templates.Resource("Topic1", "AWS::SNS::Topic", "Placed/Topic");

    [Fact]
    public async Task A_renamed_stack_is_one_finding_and_its_resources_are_compared()
    {
        var findings = await CompareAsync([Templates.Of("shop-old", Queue)], [Templates.Of("shop-new", Queue)]);

        var finding = Assert.Single(findings);
        Assert.Equal(("data-loss/stack-renamed", Severity.High, "shop-new"), (finding.Rule, finding.Severity, finding.Stack));
        Assert.StartsWith("The stack was called shop-old: CloudFormation creates a new one, without data", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_left_the_app_stays_in_the_account()
    {
        var findings = await CompareAsync([Templates.Of("Shop", Topic), Templates.Of("Data", Queue)], [Templates.Of("Shop", Topic)]);
        Assert.Equal(("Data", "data-loss/stack-removed"), (Assert.Single(findings).Stack, findings[0].Rule));
    }

    [Fact]
    public async Task A_stack_without_data_that_left_is_no_data_loss()
    {
        var findings = await CompareAsync([Templates.Of("Shop", Queue), Templates.Of("Topics", Topic)], [Templates.Of("Shop", Queue)]);
        Assert.Equal("replacement/stack-removed", Assert.Single(findings).Rule);
    }

    [Fact]
    public async Task A_nested_stack_that_left_takes_its_data_with_it()
    {
        var findings = await CompareAsync([Templates.Of("Shop", Topic), Templates.Of("Shop/Jobs", Queue)], [Templates.Of("Shop", Topic)]);
        Assert.Equal("data-loss/removed", Assert.Single(findings).Rule);
    }

    [Fact]
    public async Task Of_a_new_stack_only_what_it_opens_is_told_beside_the_news()
    {
        var url = Templates.Resource("Url1", "AWS::Lambda::Url", "Hello/Url", """{ "AuthType": "NONE", "TargetFunctionArn": "arn:aws:lambda:eu-west-1:1:function:hello" }""");
        var findings = await CompareAsync([Templates.Of("Shop", Queue)], [Templates.Of("Shop", Queue), Templates.Of("Web", url)]);

        Assert.Equal(["security/public-access", "behaviour/stack-added"], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task Two_apps_have_nothing_in_common()
    {
        var error = await Assert.ThrowsAsync<UnreadableInputException>(() => CompareAsync([Templates.Of("Shop", Queue)], [Templates.Of("Blog", Topic)]));
        Assert.Equal("The two assemblies have no stack in common, so they are of different apps: the base has Shop, the head has Blog.", error.Message);
    }

    [Fact]
    public async Task A_reference_to_another_stack_is_read_through_its_output()
    {
        var data = new Template("Data", System.Text.Json.Nodes.JsonNode.Parse("""{ "Resources": { "Queue1": { "Type": "AWS::SQS::Queue", "Metadata": { "aws:cdk:path": "Data/Orders/Queue/Resource" } } }, "Outputs": { "Out": { "Value": { "Fn::GetAtt": ["Queue1", "Arn"] } } } }""")!.AsObject());
        var findings = await CompareAsync(
            [data, Templates.Of("Shop", Templates.Resource("Rule1", "AWS::Events::Rule", "Rule", """{ "RoleArn": "x" }"""))],
            [data, Templates.Of("Shop", Templates.Resource("Rule1", "AWS::Events::Rule", "Rule", """{ "RoleArn": { "Fn::GetStackOutput": { "StackName": "Data", "OutputName": "Out" } } }"""))]);

        Assert.Equal("RoleArn: x → ${Data/Orders/Queue.Arn}", Assert.Single(findings).Differences.Single().ToString());
    }

    [Fact]
    public async Task A_construct_that_is_renamed_in_one_stack_is_told_once_and_not_at_those_who_refer_to_it()
    {
        Template Data(string id, string path) => new("Data", System.Text.Json.Nodes.JsonNode.Parse($$"""{ "Resources": {{Templates.Resource(id, "AWS::SNS::Topic", path)}}, "Outputs": { "{{id}}Out": { "Value": { "Ref": "{{id}}" } } } }""")!.AsObject());
        Template Shop(string output) => Templates.Of("Shop", Templates.Resource("Alarm1", "AWS::CloudWatch::Alarm", "Alarm", $$"""{ "AlarmActions": [{ "Fn::GetStackOutput": { "StackName": "Data", "OutputName": "{{output}}" } }] }"""));
        var findings = await CompareAsync([Data("A1", "Old/Topic"), Shop("A1Out")], [Data("B2", "New/Topic"), Shop("B2Out")]);

        Assert.Equal(["replacement/renamed", "cosmetic/template"], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Equal("Data", finding.Stack));
    }

    [Fact]
    public async Task A_template_of_odd_shape_is_compared_as_far_as_it_goes()
    {
        Template Odd(string output) => new("Shop", System.Text.Json.Nodes.JsonNode.Parse($$"""{ "Resources": { "A": { "Type": "AWS::SQS::Queue", "Metadata": "none", "Properties": [] }, "B": 1 }, "Outputs": { "O": "{{output}}" } }""")!.AsObject());
        Assert.Equal("cosmetic/template", Assert.Single(await CompareAsync([Odd("a")], [Odd("b")])).Rule);
    }

    private static Task<IReadOnlyList<Finding>> CompareAsync(IReadOnlyList<Template> before, IReadOnlyList<Template> after) =>
        Toolchain.Comparison.CompareAsync(before, after, TestContext.Current.CancellationToken);
}
