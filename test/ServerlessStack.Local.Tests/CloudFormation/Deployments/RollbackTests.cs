using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.CloudFormation.Deployments;

public class RollbackTests
{
    [Fact]
    public async Task A_failed_creation_leaves_nothing_and_says_why()
    {
        await using var target = await FakeTarget.StartAsync();

        Assert.Equal("ROLLBACK_COMPLETE", await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}"), ("B", """{ "Fails": true, "Value": { "Ref": "A" } }"""), ("C", """{ "Value": { "Ref": "B" } }"""))));

        Assert.Empty(target.Resource.There);
        var events = await target.CloudFormation.EventsAsync("Shop");
        Assert.Contains("B CREATE_FAILED Fails is true", events);
        Assert.Contains("Shop ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [B].", events);
        Assert.Contains("A DELETE_COMPLETE", events);
        Assert.DoesNotContain(events, happened => happened.StartsWith("C ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stack_that_never_came_up_can_only_be_deleted()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Fails": true }""")));

        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}"))));
        Assert.Contains("is in ROLLBACK_COMPLETE state and can not be updated.", refusal.Message, StringComparison.Ordinal);

        Assert.Equal("DELETE_COMPLETE", await target.CloudFormation.DeleteAsync("Shop"));
        Assert.Equal("CREATE_COMPLETE", await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}"))));
    }

    [Fact]
    public async Task A_failed_update_gives_everything_its_earlier_state_back()
    {
        await using var target = await FakeTarget.StartAsync();
        var before = FakeTemplate.Of(("Same", "{}"), ("Changed", """{ "Value": "old" }"""), ("Replaced", """{ "Key": "old" }"""), ("User", """{ "Value": { "Ref": "Replaced" } }"""), ("Removed", "{}")).WithOutput("Name", """{ "Ref": "Replaced" }""");
        await target.CloudFormation.DeployAsync("Shop", before);
        var (there, outputs) = (Snapshot(target), await target.CloudFormation.OutputsAsync("Shop"));

        var after = FakeTemplate.Of(
            ("Same", "{}"),
            ("Changed", """{ "Value": "new" }"""),
            ("Replaced", """{ "Key": "new" }"""),
            ("User", """{ "Value": { "Ref": "Replaced" } }"""),
            ("Added", "{}"),
            ("Broken", """{ "Fails": true, "Value": [{ "Ref": "User" }, { "Ref": "Added" }, { "Ref": "Changed" }] }"""));
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", await target.CloudFormation.DeployAsync("Shop", after));

        Assert.Equal(there, Snapshot(target));
        Assert.Equal(outputs, await target.CloudFormation.OutputsAsync("Shop"));
        Assert.Equal(["Changed", "Removed", "Replaced", "Same", "User"], (await target.CloudFormation.ResourcesAsync("Shop")).Keys.Order(StringComparer.Ordinal));

        // And the next deployment begins where the first one ended.
        after["Resources"]!["Broken"]!["Properties"]!["Fails"] = false;
        Assert.Equal("UPDATE_COMPLETE", await target.CloudFormation.DeployAsync("Shop", after));
    }

    [Fact]
    public async Task An_update_that_failed_halfway_is_taken_back()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Value": "old" }""")));
        var there = Snapshot(target);

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Value": "new", "FailsHalfway": true }"""))));

        Assert.Equal(there, Snapshot(target));
    }

    [Fact]
    public async Task A_replacement_that_failed_leaves_the_earlier_resource_untouched()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Key": "old" }""")));
        target.Resource.Calls.Clear();

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Key": "new", "Fails": true }"""))));

        Assert.Equal(["create A"], target.Resource.Calls);
    }

    [Fact]
    public async Task A_failed_creation_keeps_what_it_made_when_asked_to()
    {
        await using var target = await FakeTarget.StartAsync();

        Assert.Equal("CREATE_FAILED", await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}"), ("B", """{ "Fails": true, "Value": { "Ref": "A" } }""")), ("DisableRollback", "true")));

        Assert.Equal(["Shop-A-1"], target.Resource.There.Keys);
    }

    private static List<string> Snapshot(FakeTarget target) => [.. target.Resource.There.Select(entry => $"{entry.Key}: {entry.Value.ToJsonString()}").Order(StringComparer.Ordinal)];
}
