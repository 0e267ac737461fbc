using ServerlessStack.Cli.Terminal;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Deployments;

/// <summary>A second app on the same target is deployed, changed and destroyed by the real CDK CLI.</summary>
public class DeploymentTests(SharedStorefront shared)
{
    [Fact]
    public async Task A_change_replaces_a_function_s_code_and_a_queue_and_a_destroyed_stack_is_gone()
    {
        using var app = new SecondApp(shared.Running, "Changing");
        app.Put(code: "1", queue: "changing-first");
        await app.DeployAsync();
        Assert.Equal("\"1\"", await app.VersionAsync());
        Assert.True(await app.HasQueueAsync("changing-first"));
        Assert.Equal(["Changing-Extra", "Changing-Work"], await app.StacksAsync());

        app.Put(code: "2", queue: "changing-second");
        await app.DestroyAsync("Changing-Extra");
        await app.DeployAsync("Changing-Work");

        Assert.Equal("\"2\"", await app.VersionAsync());
        Assert.Equal((false, true), (await app.HasQueueAsync("changing-first"), await app.HasQueueAsync("changing-second")));
        Assert.Equal(["Changing-Work"], await app.StacksAsync());

        await app.DestroyAsync("--all");
        Assert.Empty(await app.StacksAsync());
        Assert.False(await app.HasQueueAsync("changing-second"));
    }

    [Fact]
    public async Task A_broken_template_is_rolled_back_to_what_was_there_and_the_message_names_the_resource_and_the_reason()
    {
        using var app = new SecondApp(shared.Running, "Breaking");
        app.Put(code: "1", queue: "breaking-first");
        await app.DeployAsync();

        app.Put(code: "2", queue: "breaking-second", handler: "Nobody");
        var failure = await Assert.ThrowsAsync<CommandFailureException>(app.DeployAsync);

        Assert.Contains("Breaking-Work: AWS::Lambda::Function", failure.Message, StringComparison.Ordinal);
        Assert.Contains("has no Nobody.dll, which Handler names.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("\"1\"", await app.VersionAsync());
        Assert.Equal((true, false), (await app.HasQueueAsync("breaking-first"), await app.HasQueueAsync("breaking-second")));
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", await app.StatusAsync("Breaking-Work"));
        await app.DestroyAsync("--all");
    }
}
