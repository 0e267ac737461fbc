using System.Text.Json;
using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.ConstructPages;

/// <summary>Every construct has a page, and what the page says of it is what the code does. <c>UPDATE_SNAPSHOTS=1</c> writes the pages.</summary>
public sealed class ConstructPageTests
{
    private static readonly XmlDocumentation Documentation = XmlDocumentation.Of(typeof(DotNetFunction).Assembly);

    public static TheoryData<string> Names => [.. ConstructPageList.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_says_what_the_code_does(string name)
    {
        var page = ConstructPageList.All.Single(page => page.Name == name);
        var written = File.Exists(page.Path) ? File.ReadAllText(page.Path).ReplaceLineEndings("\n") : string.Empty;

        new KeptText("page", name, page.Path).Matches(new ConstructPageText(Documentation).Of(page, Resources(page), written), SnapshotMode.OfProcess);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_names_the_prices_of_AWS(string name)
    {
        var written = File.ReadAllText(ConstructPageList.All.Single(page => page.Name == name).Path).ReplaceLineEndings("\n");
        var costs = written[written.IndexOf(ConstructPageText.Costs, StringComparison.Ordinal)..];

        Assert.Matches(@"\]\(https://aws\.amazon\.com/[a-z0-9/-]+/pricing/\)", costs);
    }

    [Fact]
    public void Every_construct_has_a_page_and_every_page_is_one()
    {
        var constructs = typeof(DotNetFunction).Assembly.GetExportedTypes()
            .Where(type => typeof(Construct).IsAssignableFrom(type) && !type.IsAbstract && type != typeof(DotNetFunction));

        Assert.Equal(constructs.Select(type => type.Name).Order(StringComparer.Ordinal), ConstructPageList.All.Select(page => page.Construct.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Directory.GetFiles(ConstructPage.Folder).Order(StringComparer.Ordinal), ConstructPageList.All.Select(page => page.Path).Order(StringComparer.Ordinal));
    }

    private static List<string> Resources(ConstructPage page)
    {
        var stack = TestStack.Create();
        page.Declare(stack);
        var folder = ((App)stack.Node.Root).Synth().Directory;
        using var template = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, stack.TemplateFile)));
        return template.RootElement.TryGetProperty("Resources", out var resources)
            ? [.. resources.EnumerateObject().Select(resource => resource.Value.GetProperty("Type").GetString()!)]
            : [];
    }
}
