namespace ServerlessStack.Tests.Architecture;

/// <summary>Code that a page shows is code that the solution compiles, links lead somewhere, and every page is found.</summary>
public sealed class DocumentationTests
{
    private static readonly Lazy<IReadOnlyList<string>> Sources = new(() =>
    [
        .. new[] { "src", "lambdas", "test" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryRoot.Folder, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => Unindented(File.ReadAllText(file))),
    ]);

    public static TheoryData<string> Pages => [.. MarkdownPage.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Shown_code_stands_in_a_source_file(string page) =>
        Assert.All(new MarkdownPage(page).Code.Select(Unindented), code => Assert.Contains(Sources.Value, source => source.Contains(code, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        var origin = new MarkdownPage(page);

        Assert.All(origin.Links, link =>
        {
            var (file, anchor) = origin.Target(link);
            Assert.True(Path.Exists(file), link);
            Assert.True(anchor is null || new MarkdownPage(Path.GetRelativePath(RepositoryRoot.Folder, file)).Anchors.Contains(anchor), $"{link}: no heading of that name");
        });
    }

    [Fact]
    public void Every_page_of_the_docs_is_in_their_index()
    {
        var index = LinkedFrom("docs/README.md").Concat(LinkedFrom("docs/decisions.md")).ToHashSet(StringComparer.Ordinal);

        Assert.All(MarkdownPage.All.Where(page => page.Name.StartsWith("docs/", StringComparison.Ordinal) && page.Name != "docs/README.md"), page => Assert.Contains(page.File, index));
    }

    [Fact]
    public void A_decision_has_one_number_and_keeps_it()
    {
        var records = MarkdownPage.All.Where(page => page.Name.StartsWith("docs/decisions/", StringComparison.Ordinal)).ToList();

        Assert.Equal(Enumerable.Range(1, records.Count), records.Select(record => int.Parse(Path.GetFileName(record.File)[..4], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(records, record => Assert.StartsWith($"# {Path.GetFileName(record.File)[..4]}. ", record.Text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> LinkedFrom(string page)
    {
        var origin = new MarkdownPage(page);
        return origin.Links.Select(link => origin.Target(link).File);
    }

    private static string Unindented(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
