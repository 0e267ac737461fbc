using System.Reflection.Metadata;
using ServerlessStack.Packages.Tests.Fixtures;

namespace ServerlessStack.Packages.Tests;

/// <summary>What every package brings along, and what it asks for.</summary>
public sealed class PackageTests(PackedFeed feed)
{
    private const string Tool = "ServerlessStack.Cli";

    public static TheoryData<string> Ids => PackedFeed.Ids;

    public static TheoryData<string> Libraries => [.. PackedFeed.Ids.Select(row => row.Data).Where(id => id != Tool)];

    [Fact]
    public void Nothing_else_is_published() => Assert.Equal(
        Ids.Select(row => $"{row.Data}.{feed.Version}.nupkg").Append("Constructs.").Order(StringComparer.Ordinal),
        Directory.GetFiles(feed.Folder, "*.nupkg").Select(file => Path.GetFileName(file)!).Select(name => name.StartsWith("Constructs.", StringComparison.Ordinal) ? "Constructs." : name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_has_readme_icon_and_licence(string id)
    {
        var package = feed.Package(id);

        Assert.Equal(("README.md", "icon.png", "Apache-2.0"), (package.About("readme"), package.About("icon"), package.About("license")));
        Assert.StartsWith($"# {id}\n", package.Text("README.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], package.Bytes("icon.png")[..4]);
        Assert.False(string.IsNullOrWhiteSpace(package.About("description")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_names_the_commit_that_it_was_made_from(string id)
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(ThisClone.Root, ".git")), "These sources are no git clone.");
        var repository = feed.Package(id).Metadata.Elements().Single(element => element.Name.LocalName == "repository");

        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_its_documentation(string id) =>
        Assert.Contains("<member name=\"T:", feed.Package(id).Text($"lib/net10.0/{id}.xml"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_symbols_name_no_folder_of_the_machine(string id)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(feed.Symbols(id).Bytes($"lib/net10.0/{id}.pdb")));
        var reader = provider.GetMetadataReader();
        var sources = reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.StartsWith("/_", source, StringComparison.Ordinal));
    }

    [Fact]
    public void The_constructs_ask_for_the_public_packages_of_the_CDK()
    {
        var dependencies = feed.Package("ServerlessStack.Constructs").Dependencies;

        Assert.Equal(["Amazon.CDK.Lib", "Constructs", "ServerlessStack.Lambda"], dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(ThisClone.VersionOf("Amazon.CDK.Lib"), dependencies["Amazon.CDK.Lib"]);
        Assert.Equal(Path.GetFileNameWithoutExtension(Directory.GetFiles(feed.Folder, "Constructs.*.nupkg").Single()), $"Constructs.{dependencies["Constructs"]}");
    }

    [Fact]
    public void The_constructs_carry_the_event_graph_inside()
    {
        Assert.Contains("lib/net10.0/ServerlessStack.Graph.dll", feed.Package("ServerlessStack.Constructs").Names);
        Assert.Contains("lib/net10.0/ServerlessStack.Graph.pdb", feed.Symbols("ServerlessStack.Constructs").Names);
    }

    [Fact]
    public void A_package_that_uses_what_another_keeps_internal_asks_for_its_exact_version() =>
        Assert.Equal($"[{feed.Version}]", feed.Package("ServerlessStack.Lambda.Testing").Dependencies["ServerlessStack.Lambda"]);

    [Theory]
    [InlineData("ServerlessStack.Constructs", "ServerlessStack.Lambda")]
    [InlineData("ServerlessStack.Lambda.DynamoDB", "ServerlessStack.Lambda")]
    public void Any_other_takes_a_newer_one(string id, string other) => Assert.Equal(feed.Version, feed.Package(id).Dependencies[other]);

    [Theory]
    [InlineData("ServerlessStack.Constructs")]
    [InlineData("ServerlessStack.Lambda")]
    public void The_build_of_a_consumer_imports_the_package_targets(string id) => Assert.Contains($"build/{id}.targets", feed.Package(id).Names);

    [Fact]
    public void The_tool_is_a_tool_with_all_that_it_needs()
    {
        var tool = feed.Package(Tool);

        Assert.Contains("<Command Name=\"stack\" EntryPoint=\"stack.dll\"", tool.Text("tools/net10.0/any/DotnetToolSettings.xml"), StringComparison.Ordinal);
        Assert.Contains("tools/net10.0/any/cloudformation-diff.mjs", tool.Names);
        Assert.Contains("tools/net10.0/any/policy-statements.mjs", tool.Names);
        Assert.Empty(tool.Dependencies);
    }
}
