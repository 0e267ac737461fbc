using ServerlessStack.Cli.Assembly;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Tests.Assembly;

public sealed class AssemblyReaderTests
{
    private static readonly CloudAssembly Storefront = AssemblyReader.Read(SampleAssembly.Folder("Storefront"));

    [Fact]
    public void Stacks_come_in_the_order_of_the_manifest() =>
        Assert.Equal(["Orders-dev", "Receipts-dev"], Storefront.Stacks.Select(stack => stack.Name));

    [Fact]
    public void A_function_shows_its_settings_and_the_size_of_its_whole_package() =>
        Assert.Equal(new CloudFunction("PlaceOrder", "dotnet10", "arm64", 512, 10, 2560), Storefront.Stacks[0].Functions[0]);

    [Fact]
    public void A_function_without_settings_shows_what_AWS_will_use() =>
        Assert.Equal(new CloudFunction("Legacy11AA22BB", "image", "x86_64", 128, 3, null), Storefront.Stacks[0].Functions[1]);

    [Fact]
    public void Outputs_that_only_connect_stacks_are_left_out() =>
        Assert.Equal([new CloudOutput("ApiUrl", "Where the site posts orders")], Storefront.Stacks[0].Outputs);

    [Fact]
    public void Stacks_of_a_nested_assembly_are_found_under_their_real_names()
    {
        var stack = Assert.Single(AssemblyReader.Read(SampleAssembly.Folder("Nested")).Stacks);
        Assert.Equal("Prod-Orders", stack.Name);
        Assert.Equal(["AWS::SQS::Queue"], stack.ResourceTypes);
    }

    [Fact]
    public void A_missing_manifest_is_named()
    {
        var folder = SampleAssembly.Folder("Nowhere");
        var error = Assert.Throws<UnreadableInputException>(() => AssemblyReader.Read(folder));
        Assert.Equal($"{Path.Combine(folder, "manifest.json")} does not exist: the folder is not a complete cloud assembly.", error.Message);
    }

    [Fact]
    public void A_missing_template_is_named()
    {
        var folder = SampleAssembly.Folder("Incomplete");
        var error = Assert.Throws<UnreadableInputException>(() => AssemblyReader.Read(folder));
        Assert.Equal($"{Path.Combine(folder, "Lost.template.json")} does not exist: the folder is not a complete cloud assembly.", error.Message);
    }

    [Fact]
    public void A_broken_file_is_named()
    {
        var folder = SampleAssembly.Folder("Broken");
        var error = Assert.Throws<UnreadableInputException>(() => AssemblyReader.Read(folder));
        Assert.StartsWith($"{Path.Combine(folder, "manifest.json")} is not valid JSON: ", error.Message, StringComparison.Ordinal);
    }
}
