using System.Xml.Linq;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.CloudFormation.Calls;

public class ChangeSetCallsTests
{
    [Fact]
    public async Task A_change_set_says_what_it_will_do_and_does_it()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("Changed", """{ "Value": 1 }"""), ("Replaced", """{ "Key": "a" }"""), ("Removed", "{}")));

        await CreateAsync(target, "UPDATE", FakeTemplate.Of(("Changed", """{ "Value": 2 }"""), ("Replaced", """{ "Key": "b" }"""), ("Added", "{}")).ToJsonString());
        var described = await target.CloudFormation.CallAsync("DescribeChangeSet", ("StackName", "Shop"), ("ChangeSetName", "change"));

        Assert.Equal(["Add Added ", "Modify Changed False", "Modify Replaced True", "Remove Removed "], ChangesOf(described).Order(StringComparer.Ordinal));
        await target.CloudFormation.CallAsync("ExecuteChangeSet", ("StackName", "Shop"), ("ChangeSetName", "change"));
        Assert.Equal("UPDATE_COMPLETE", await target.CloudFormation.EndAsync("Shop"));
        Assert.Equal(["Added", "Changed", "Replaced"], (await target.CloudFormation.ResourcesAsync("Shop")).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_set_without_changes_fails_with_the_reason_that_the_CDK_knows()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(("A", """{ "Value": 1 }"""));
        await target.CloudFormation.DeployAsync("Shop", template);

        await CreateAsync(target, "UPDATE", template.ToJsonString());
        var described = await target.CloudFormation.CallAsync("DescribeChangeSet", ("StackName", "Shop"), ("ChangeSetName", "change"));

        Assert.Equal("FAILED", Text(described, "Status"));
        Assert.StartsWith("The submitted information didn't contain changes.", Text(described, "StatusReason"), StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.CallAsync("ExecuteChangeSet", ("StackName", "Shop"), ("ChangeSetName", "change")));
        Assert.Equal("InvalidChangeSetStatus", refusal.Code);
    }

    [Fact]
    public async Task A_new_stack_waits_in_review_until_its_change_set_is_executed()
    {
        await using var target = await FakeTarget.StartAsync();

        await CreateAsync(target, "CREATE", FakeTemplate.Of(("A", "{}")).ToJsonString());

        Assert.Equal("REVIEW_IN_PROGRESS", Text(await target.CloudFormation.CallAsync("DescribeStacks", ("StackName", "Shop")), "StackStatus"));
        Assert.Empty(target.Resource.There);
        await target.CloudFormation.CallAsync("ExecuteChangeSet", ("StackName", "Shop"), ("ChangeSetName", "change"));
        Assert.Equal("CREATE_COMPLETE", await target.CloudFormation.EndAsync("Shop"));
    }

    [Fact]
    public async Task The_same_request_again_gives_the_same_change_set_and_another_one_is_refused()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(("A", "{}")).ToJsonString();

        var first = await CreateAsync(target, "CREATE", template);
        Assert.Equal(first, await CreateAsync(target, "CREATE", template));

        var refusal = await Assert.ThrowsAsync<AwsException>(() => CreateAsync(target, "CREATE", template, token: "another"));
        Assert.Equal("AlreadyExistsException", refusal.Code);
    }

    [Fact]
    public async Task A_deleted_change_set_is_not_found()
    {
        await using var target = await FakeTarget.StartAsync();
        await CreateAsync(target, "CREATE", FakeTemplate.Of(("A", "{}")).ToJsonString());

        await target.CloudFormation.CallAsync("DeleteChangeSet", ("StackName", "Shop"), ("ChangeSetName", "change"));

        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.CallAsync("DescribeChangeSet", ("StackName", "Shop"), ("ChangeSetName", "change")));
        Assert.Equal(("ChangeSetNotFound", 404), (refusal.Code, refusal.Status));
    }

    [Fact]
    public async Task A_stack_that_is_not_there_is_told_in_the_words_that_the_CDK_knows()
    {
        await using var target = await FakeTarget.StartAsync();

        var refusal = await Assert.ThrowsAsync<AwsException>(() => target.CloudFormation.CallAsync("DescribeStacks", ("StackName", "Nothing")));

        Assert.Equal(("ValidationError", "Stack with id Nothing does not exist"), (refusal.Code, refusal.Message));
    }

    private static async Task<string> CreateAsync(FakeTarget target, string type, string template, string token = "token") => Text(
        await target.CloudFormation.CallAsync("CreateChangeSet", ("StackName", "Shop"), ("ChangeSetName", "change"), ("ChangeSetType", type), ("TemplateBody", template), ("ClientToken", token)),
        "Id");

    private static IEnumerable<string> ChangesOf(XElement described) => described.Descendants().Where(element => element.Name.LocalName == "ResourceChange")
        .Select(change => $"{Text(change, "Action")} {Text(change, "LogicalResourceId")} {Text(change, "Replacement")}");

    private static string Text(XElement element, string name) => element.Descendants().FirstOrDefault(child => child.Name.LocalName == name)?.Value ?? "";
}
