using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.CloudFormation.Deployments;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.CloudFormation.Deployments;

public class TemplateCheckTests
{
    [Fact]
    public async Task Everything_that_is_not_there_is_named_at_once_and_nothing_is_made()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(
            ("Good", "{}"),
            ("Odd", """{ "Colour": "red", "Nested": { "Inner": { "Deep": 1 }, "Outer": 1 }, "Value": { "Fn::Transform": {} } }"""),
            ("Choice", """{ "Nested": { "Fn::If": ["X", { "Inner": 1 }, { "Other": 2 }] } }"""))
            .With("Transform", "\"AWS::Serverless-2016-10-31\"");
        template["Resources"]!["Exotic"] = new JsonObject { ["Type"] = "AWS::Exotic::Thing", ["CreationPolicy"] = new JsonObject() };

        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.DeployAsync("Shop", template));

        Assert.Equal(
            """
            The local target does not have everything that this template asks for, so nothing was changed:
              - the section Transform
              - Odd (Test::Fake::Resource): the property Colour
              - Odd (Test::Fake::Resource): the property Nested.Outer
              - Odd (Test::Fake::Resource): Properties.Value: the function Fn::Transform
              - Choice (Test::Fake::Resource): the property Nested.Other
              - Exotic (AWS::Exotic::Thing): CreationPolicy
              - Exotic: the resource type AWS::Exotic::Thing
            """,
            refusal.Message);
        Assert.Empty(target.Resource.Calls);
        Assert.Empty(target.Target.Services.GetRequiredService<StackStore>().All);
    }

    [Fact]
    public async Task Broken_references_and_circles_are_named()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(("A", """{ "Value": { "Ref": "B" } }"""), ("B", """{ "Value": { "Fn::Sub": "${A}" } }"""), ("C", """{ "Value": { "Ref": "Nothing" } }""")).Attribute("C", "Condition", "\"Never\"");

        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.DeployAsync("Shop", template));

        Assert.Equal(
            """
            Template error:
              - C refers to Nothing, which is neither a resource nor a parameter.
              - C has the condition Never, which the template does not define.
              - Circular dependency between resources: [A, B]
            """,
            refusal.Message);
    }

    [Fact]
    public async Task Missing_and_forbidden_parameters_and_failed_rules_are_named()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(("A", "{}"))
            .With("Parameters", """{ "Stage": { "Type": "String", "AllowedValues": ["dev", "prod"] }, "Size": { "Type": "Number" }, "Key": { "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/secret" } }""");

        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.DeployAsync("Shop", template, ("Parameters.member.1.ParameterKey", "Stage"), ("Parameters.member.1.ParameterValue", "test")));
        Assert.Equal(
            """
            Parameter 'Stage' must be one of AllowedValues: dev, prod
            Parameters: [Size] must have values
            Unable to fetch parameters [/secret] from parameter store for this account.
            """,
            refusal.Message);

        var rule = FakeTemplate.Of(("A", "{}")).With("Rules", """{ "Check": { "Assertions": [{ "Assert": { "Fn::Contains": [["1"], "2"] }, "AssertDescription": "needs 1" }] } }""");
        Assert.Equal("Template rule failed: needs 1", (await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.DeployAsync("Shop", rule))).Message);
    }

    [Fact]
    public async Task Properties_without_meaning_are_accepted_and_listed_for_the_summary()
    {
        await using var target = await FakeTarget.StartAsync();

        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Tags": [{ "Key": "a" }] }"""), ("B", """{ "Tags": [] }""")));

        Assert.Equal(["Test::Fake::Resource.Tags"], target.Target.Services.GetRequiredService<StackStore>().Get("Shop").WithoutMeaning);
    }

    [Theory]
    [InlineData("AWS::SQS::")]
    [InlineData("AWS::SNS::")]
    [InlineData("AWS::DynamoDB::")]
    [InlineData("AWS::Kinesis::")]
    [InlineData("AWS::IAM::")]
    [InlineData("AWS::CloudWatch::")]
    public async Task Whatever_our_constructs_make_of_these_services_is_taken(string service)
    {
        await using var target = await FakeTarget.StartAsync();
        var types = target.Target.Services.GetRequiredService<ResourceTypes>();
        var resources = Directory.EnumerateFiles(Path.Combine(Toolchain.Root, "test", "ServerlessStack.Tests"), "*.json", SearchOption.AllDirectories)
            .Select(file => JsonNode.Parse(File.ReadAllText(file)) is JsonObject template ? template["Resources"] as JsonObject : null)
            .SelectMany(section => section ?? [])
            .Where(resource => resource.Value?["Type"]?.ToString().StartsWith(service, StringComparison.Ordinal) == true)
            .ToList();

        var problems = resources.SelectMany(resource => new PropertyCheck(types[resource.Value!["Type"]!.ToString()].Properties).Of(resource.Value["Properties"] as JsonObject ?? []).NotHonoured);

        Assert.NotEmpty(resources);
        Assert.Empty(problems);
    }
}
