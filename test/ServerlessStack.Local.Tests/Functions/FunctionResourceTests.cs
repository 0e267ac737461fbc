using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tests.Functions;

public class FunctionResourceTests
{
    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        await using var room = await FunctionRoom.StartAsync();
        var properties = FunctionRoom.Properties(new JsonObject { ["Runtime"] = "nodejs22.x", ["Handler"] = "A::B", ["Timeout"] = 901, ["MemorySize"] = 64 });

        var refusal = await Assert.ThrowsAsync<ResourceException>(() => room.CreateAsync("AWS::Lambda::Function", properties));

        Assert.Equal(
            "Runtime (nodejs22.x) must be dotnet10: the local target runs no other one. "
            + "Handler (A::B) must name an executable assembly, without a colon: the local target does not load class libraries. "
            + "Timeout (901 s) must be between 1 s and 900 s. MemorySize (64 MB) must be between 128 MB and 10240 MB.",
            refusal.Message);
    }

    [Fact]
    public async Task Code_that_is_not_there_is_named()
    {
        await using var room = await FunctionRoom.StartAsync();

        var refusal = await Assert.ThrowsAsync<ResourceException>(() => room.CreateAsync("AWS::Lambda::Function", FunctionRoom.Properties()));

        Assert.Equal("Code is s3://assets/puppet.zip, which is not there.", refusal.Message);
    }

    [Fact]
    public async Task A_package_without_the_handler_is_refused()
    {
        await using var room = await FunctionRoom.StartAsync();
        room.Assets["puppet.zip"] = BuiltPackage.Of("Puppet");

        var refusal = await Assert.ThrowsAsync<ResourceException>(() => room.CreateAsync("AWS::Lambda::Function", FunctionRoom.Properties(handler: "Marionette")));

        Assert.Equal("The package s3://assets/puppet.zip has no Marionette.dll, which Handler names.", refusal.Message);
    }

    [Fact]
    public async Task A_function_that_was_deleted_is_not_there()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        await room.Type("AWS::Lambda::Function").DeleteAsync(new ResourceState(function.Name), TestContext.Current.CancellationToken);

        Assert.Empty(room.Get<FunctionRegistry>().All);
    }

    [Theory]
    [InlineData("AWS::Lambda::Permission")]
    [InlineData("AWS::Lambda::EventInvokeConfig")]
    public async Task What_belongs_to_a_function_needs_it(string type)
    {
        await using var room = await FunctionRoom.StartAsync();

        var refusal = await Assert.ThrowsAsync<ResourceException>(() => room.CreateAsync(type, new JsonObject { ["FunctionName"] = "Nobody" }));

        Assert.Equal("FunctionName (Nobody) names no function.", refusal.Message);
    }
}
