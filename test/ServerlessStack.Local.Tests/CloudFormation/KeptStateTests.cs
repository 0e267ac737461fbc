using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.CloudFormation;

public class KeptStateTests
{
    [Fact]
    public async Task A_kept_target_finds_its_stacks_again_and_takes_their_resources_up()
    {
        var folder = Directory.CreateTempSubdirectory("kept-").FullName;
        var options = Toolchain.Options(folder) with { IsKept = true };
        var template = FakeTemplate.Of(("A", """{ "Value": 1 }"""), ("B", """{ "Value": { "Ref": "A" } }""")).WithOutput("Name", """{ "Ref": "A" }""");
        await using (var first = await FakeTarget.StartAsync(options))
        {
            await first.CloudFormation.DeployAsync("Shop", template);
        }

        await using (var second = await FakeTarget.StartAsync(options))
        {
            Assert.Equal(["restore Shop-A-1", "restore Shop-B-2"], second.Resource.Calls);
            Assert.Equal("Shop-A-1", (await second.CloudFormation.OutputsAsync("Shop"))["Name"]);
            template["Resources"]!["A"]!["Properties"]!["Value"] = 2;
            Assert.Equal("UPDATE_COMPLETE", await second.CloudFormation.DeployAsync("Shop", template));
            Assert.Equal("update A", second.Resource.Calls.Last());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_endpoint_s_new_address_takes_the_place_of_the_old_one()
    {
        var folder = Directory.CreateTempSubdirectory("kept-").FullName;
        var options = Toolchain.Options(folder) with { IsKept = true };
        string old;
        await using (var first = await FakeTarget.StartAsync(options))
        {
            old = first.Target.Address.ToString();
            await first.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", $$"""{ "Value": "{{old}}000000000000/Orders" }""")));
        }

        await using (var second = await FakeTarget.StartAsync(options))
        {
            Assert.Equal($"{second.Target.Address}000000000000/Orders", second.Resource.There["Shop-A-1"]["Value"]!.ToString());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_stack_whose_target_was_killed_in_the_middle_can_be_deployed_again()
    {
        var folder = Directory.CreateTempSubdirectory("kept-").FullName;
        var options = Toolchain.Options(folder) with { IsKept = true };
        await using (var first = await FakeTarget.StartAsync(options))
        {
            await first.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", "{}")));
            var stacks = first.Target.Services.GetRequiredService<StackStore>();
            stacks.Change(stacks.Get("Shop").Id, stack => stack with { Status = StackStatus.UpdateInProgress });
        }

        await using (var second = await FakeTarget.StartAsync(options))
        {
            Assert.Equal("UPDATE_FAILED", await second.CloudFormation.EndAsync("Shop"));
            Assert.Equal("UPDATE_COMPLETE", await second.CloudFormation.DeployAsync("Shop", FakeTemplate.Of(("A", """{ "Value": 1 }"""))));
        }

        Directory.Delete(folder, recursive: true);
    }
}
