using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Tests.Moves;

/// <summary>Constructs that were given another stack.</summary>
public sealed class StackMoveTests
{
    private const string Topic = """{ "Type": "AWS::SNS::Topic", "Metadata": { "aws:cdk:path": "Any/Placed/Topic/Resource" } }""";

    [Fact]
    public async Task A_table_in_another_stack_is_a_new_one_and_the_report_says_how_to_keep_the_old()
    {
        var finding = Assert.Single(await CompareAsync([Of("Shop", ("T1", Table()), ("P1", Topic)), Of("Data", ("P2", Topic))], [Of("Shop", ("P1", Topic)), Of("Data", ("P2", Topic), ("T1", Table()))]));

        Assert.Equal(("data-loss/moved", Severity.Critical, "Data", "Orders/Table"), (finding.Rule, finding.Severity, finding.Stack, finding.Construct));
        Assert.Equal(
            "It was in Shop: in another stack CloudFormation creates a new, empty table and deletes the old one, and its items with it. To keep it, move it with npx cdk refactor before anything else is deployed, or leave it in its stack.",
            finding.Message);
    }

    [Fact]
    public async Task A_retained_table_stays_outside_every_stack()
    {
        var retained = Table(", \"DeletionPolicy\": \"Retain\"");
        var finding = Assert.Single(await CompareAsync([Of("Shop", ("T1", retained), ("P1", Topic)), Of("Data", ("P2", Topic))], [Of("Shop", ("P1", Topic)), Of("Data", ("P2", Topic), ("T1", retained))]));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Contains("leaves the old one outside the stack, with its items", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_stack_may_hold_what_another_one_held()
    {
        var findings = await CompareAsync([Of("Shop", ("T1", Table()), ("P1", Topic))], [Of("Shop", ("P1", Topic)), Of("Data", ("T1", Table()))]);

        Assert.Equal(["data-loss/moved", "behaviour/stack-added"], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task What_left_a_stack_that_is_gone_stays_there()
    {
        var findings = await CompareAsync([Of("Shop", ("P1", Topic)), Of("Data", ("T1", Table()))], [Of("Shop", ("P1", Topic), ("T1", Table()))]);

        Assert.Equal(["data-loss/moved", "data-loss/stack-removed"], findings.Select(finding => finding.Rule).Order(StringComparer.Ordinal));
        Assert.Contains("the old one stays with its items in Data, which no deployment touches any more", findings.Single(finding => finding.Rule == "data-loss/moved").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_without_data_that_move_together_are_one_finding()
    {
        const string Role = """{ "Type": "AWS::IAM::Role", "Metadata": { "aws:cdk:path": "Any/Work/Role/Resource" }, "Properties": { "AssumeRolePolicyDocument": { "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }] }, "Policies": [{ "PolicyName": "P", "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Action": "sns:Publish", "Resource": "*" }] } }] } }""";
        const string Function = """{ "Type": "AWS::Lambda::Function", "Metadata": { "aws:cdk:path": "Any/Work/Function/Resource" }, "Properties": { "Role": { "Fn::GetAtt": ["R1", "Arn"] }, "Timeout": 10 } }""";
        var findings = await CompareAsync(
            [Of("Shop", ("R1", Role), ("F1", Function), ("P1", Topic)), Of("Jobs", ("P2", Topic))],
            [Of("Shop", ("P1", Topic)), Of("Jobs", ("P2", Topic), ("R1", Role), ("F1", Function.Replace("10", "20", StringComparison.Ordinal)))]);

        Assert.Equal(["replacement/moved", "behaviour/changed"], findings.Select(finding => finding.Rule));
        Assert.Equal("It was in Shop: in another stack CloudFormation creates 1 function, 1 role anew and deletes the old.", findings[0].Message);
        Assert.Equal("Timeout: 10 → 20", Assert.Single(findings[1].Differences).ToString());
    }

    [Fact]
    public async Task A_scope_around_the_construct_may_come_or_go_along()
    {
        var findings = await CompareAsync(
            [Of("Shop", ("T1", Table()), ("P1", Topic)), Of("Data", ("P2", Topic))],
            [Of("Shop", ("P1", Topic)), Of("Data", ("P2", Topic), ("T9", Table(path: "Any/Books/Orders/Table/Resource")))]);

        Assert.StartsWith("It was Orders/Table in Shop: ", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_refers_to_what_moved_is_not_told()
    {
        const string Own = """{ "Type": "AWS::CloudWatch::Alarm", "Metadata": { "aws:cdk:path": "Any/Alarm/Resource" }, "Properties": { "AlarmActions": [{ "Ref": "P1" }] } }""";
        const string Foreign = """{ "Type": "AWS::CloudWatch::Alarm", "Metadata": { "aws:cdk:path": "Any/Alarm/Resource" }, "Properties": { "AlarmActions": [{ "Fn::GetStackOutput": { "StackName": "Topics", "OutputName": "Out" } }] } }""";
        var topics = Of("Topics", ("P1", Topic));
        topics.Json["Outputs"] = JsonNode.Parse("""{ "Out": { "Value": { "Ref": "P1" } } }""");
        var findings = await CompareAsync([Of("Shop", ("P1", Topic), ("A1", Own)), Of("Topics", ("T2", Table()))], [Of("Shop", ("A1", Foreign)), topics, Of("Topics2", ("T2", Table()))]);

        Assert.DoesNotContain(findings, finding => finding.Construct == "Alarm");
        Assert.Contains(findings, finding => finding is { Rule: "replacement/moved", Construct: "Placed", Stack: "Topics" });
    }

    [Fact]
    public async Task Another_logical_id_under_the_same_path_is_no_move_between_stacks()
    {
        var findings = await CompareAsync(
            [Of("Shop", ("T1", Table())), Of("Data", ("P2", Topic))],
            [Of("Shop", ("T9", Table())), Of("Data", ("P2", Topic), ("T1", Table()))]);

        Assert.Equal(["data-loss/renamed", "behaviour/added"], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task Another_place_in_another_stack_is_no_move()
    {
        var findings = await CompareAsync(
            [Of("Shop", ("T1", Table()), ("P1", Topic)), Of("Data", ("P2", Topic))],
            [Of("Shop", ("P1", Topic)), Of("Data", ("P2", Topic), ("T2", Table(path: "Any/Returns/Table/Resource")))]);

        Assert.Equal(["data-loss/removed", "behaviour/added"], findings.Select(finding => finding.Rule));
    }

    private static string Table(string more = "", string path = "Any/Orders/Table/Resource") =>
        $$"""{ "Type": "AWS::DynamoDB::Table", "Metadata": { "aws:cdk:path": "{{path}}" }, "Properties": { "BillingMode": "PAY_PER_REQUEST" }{{more}} }""";

    private static Template Of(string stack, params (string Id, string Json)[] resources) =>
        Templates.Of(stack, $"{{ {string.Join(", ", resources.Select(resource => $"\"{resource.Id}\": {resource.Json}"))} }}");

    private static Task<IReadOnlyList<Finding>> CompareAsync(IReadOnlyList<Template> before, IReadOnlyList<Template> after) =>
        Toolchain.Comparison.CompareAsync(before, after, TestContext.Current.CancellationToken);
}
