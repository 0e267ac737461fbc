using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.CloudFormation.Deployments;

public class DeploymentTests
{
    [Fact]
    public async Task Resources_are_made_after_what_they_refer_to_and_deleted_before_it()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(("C", """{ "Value": { "Fn::Sub": "${B.Arn}" } }"""), ("B", """{ "Value": { "Ref": "A" } }"""), ("A", "{}"), ("D", "{}")).Attribute("A", "DependsOn", "\"D\"");

        Assert.Equal("CREATE_COMPLETE", await target.CloudFormation.DeployAsync("Shop", template));
        Assert.Equal(["create D", "create A", "create B", "create C"], target.Resource.Calls);

        target.Resource.Calls.Clear();
        Assert.Equal("DELETE_COMPLETE", await target.CloudFormation.DeleteAsync("Shop"));
        Assert.Equal(["delete Shop-C-4", "delete Shop-B-3", "delete Shop-A-2", "delete Shop-D-1"], target.Resource.Calls);
    }

    [Fact]
    public async Task A_changed_property_updates_in_place_and_what_did_not_change_is_left_alone()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Value": 1 }"""), ("B", """{ "Value": { "Ref": "A" } }""")));
        target.Resource.Calls.Clear();

        Assert.Equal("UPDATE_COMPLETE", await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Value": 2 }"""), ("B", """{ "Value": { "Ref": "A" } }"""))));

        Assert.Equal(["update A"], target.Resource.Calls);
        Assert.Equal("2", target.Resource.There["Shop-A-1"]["Value"]!.ToString());
    }

    [Fact]
    public async Task A_replacement_is_made_first_then_followed_by_what_refers_to_it_and_the_old_one_goes_last()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Key": "one" }"""), ("B", """{ "Value": { "Ref": "A" } }""")));
        target.Resource.Calls.Clear();

        Assert.Equal("UPDATE_COMPLETE", await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Key": "two" }"""), ("B", """{ "Value": { "Ref": "A" } }"""))));

        Assert.Equal(["create A", "update B", "delete Shop-A-1"], target.Resource.Calls);
        Assert.Equal("Shop-A-3", target.Resource.There["Shop-B-2"]["Value"]!.ToString());
        Assert.Equal("Shop-A-3", (await target.CloudFormation.ResourcesAsync("Shop"))["A"]);
    }

    [Fact]
    public async Task What_leaves_the_template_is_deleted_unless_it_is_to_be_retained()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}"), ("Gone", "{}"), ("Kept", "{}")).Attribute("Kept", "DeletionPolicy", "\"Retain\""));

        Assert.Equal("UPDATE_COMPLETE", await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}"))));

        var left = string.Join(' ', target.Resource.There.Keys);
        Assert.Contains("Kept", left, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone", left, StringComparison.Ordinal);
        Assert.Equal(["A"], (await target.CloudFormation.ResourcesAsync("Shop")).Keys);
        Assert.Contains("Kept DELETE_SKIPPED", await target.CloudFormation.EventsAsync("Shop"));
    }

    [Fact]
    public async Task A_replaced_resource_is_retained_when_its_policy_says_so()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Key": "one" }""")));

        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Key": "two" }""")).Attribute("A", "UpdateReplacePolicy", "\"Retain\""));

        Assert.Equal(["Shop-A-1", "Shop-A-2"], target.Resource.There.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_resource_whose_condition_does_not_hold_is_not_made()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(("A", "{}"), ("Prod", "{}"))
            .Attribute("Prod", "Condition", "\"IsProd\"")
            .With("Parameters", """{ "Stage": { "Type": "String", "Default": "dev" } }""")
            .With("Conditions", """{ "IsProd": { "Fn::Equals": [{ "Ref": "Stage" }, "prod"] } }""");

        await target.CloudFormation.DeployAsync("Shop", template);
        Assert.Equal(["A"], (await target.CloudFormation.ResourcesAsync("Shop")).Keys);

        await target.CloudFormation.DeployAsync("Shop", template, ("Parameters.member.1.ParameterKey", "Stage"), ("Parameters.member.1.ParameterValue", "prod"));
        Assert.Equal(["A", "Prod"], (await target.CloudFormation.ResourcesAsync("Shop")).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_deleted_keeps_its_stack_with_the_reason()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}"), ("Full", """{ "Stays": true, "Value": { "Ref": "A" } }"""), ("B", "{}")));

        Assert.Equal("DELETE_FAILED", await target.CloudFormation.DeleteAsync("Shop"));

        Assert.Contains("Full DELETE_FAILED it has objects in it", await target.CloudFormation.EventsAsync("Shop"));
        Assert.Equal(["A", "Full"], (await target.CloudFormation.ResourcesAsync("Shop")).Keys.Order(StringComparer.Ordinal));

        target.Resource.There.Values.Single(properties => properties.ContainsKey("Stays"))["Stays"] = false;
        Assert.Equal("DELETE_COMPLETE", await target.CloudFormation.DeleteAsync("Shop"));
        Assert.Empty(target.Resource.There);
    }

    [Fact]
    public async Task An_export_in_use_can_neither_change_nor_go()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Data", FakeTemplate.Of(("A", "{}")).WithOutput("Name", """{ "Ref": "A" }""", "table"));
        await target.CloudFormation.DeployAsync("Api", FakeTemplate.Of(("B", """{ "Value": { "Fn::ImportValue": "table" } }""")));
        Assert.Equal("Data-A-1", target.Resource.There["Api-B-2"]["Value"]!.ToString());

        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.DeleteAsync("Data"));
        Assert.Equal("Export table cannot be deleted as it is in use by Api", refusal.Message);

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", await target.CloudFormation.DeployAsync("Data", FakeTemplate.Of(("A", "{}"))));
        Assert.Contains("Data UPDATE_ROLLBACK_IN_PROGRESS Export table cannot be deleted as it is in use by Api", await target.CloudFormation.EventsAsync("Data"));

        await target.CloudFormation.DeleteAsync("Api");
        Assert.Equal("DELETE_COMPLETE", await target.CloudFormation.DeleteAsync("Data"));
    }

    [Fact]
    public async Task Outputs_of_another_stack_are_read_by_name()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Data", FakeTemplate.Of(("A", "{}")).WithOutput("Name", """{ "Fn::GetAtt": ["A", "Deep.Name"] }"""));

        await target.CloudFormation.DeployAsync("Api", FakeTemplate.Of(("B", """{ "Value": { "Fn::GetStackOutput": { "StackName": "Data", "OutputName": "Name", "Region": { "Ref": "AWS::Region" } } } }""")));

        Assert.Equal("deep-Data-A-1", target.Resource.There["Api-B-2"]["Value"]!.ToString());
    }

    [Fact]
    public async Task A_protected_stack_is_not_deleted()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}")));
        await target.CloudFormation.CallAsync("UpdateTerminationProtection", ("StackName", "Shop"), ("EnableTerminationProtection", "true"));

        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.DeleteAsync("Shop"));

        Assert.Equal("Stack [Shop] cannot be deleted while TerminationProtection is enabled", refusal.Message);
        Assert.Single(target.Resource.There);
    }
}
