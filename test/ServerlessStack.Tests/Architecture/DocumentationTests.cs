using System.Text.RegularExpressions;

namespace ServerlessStack.Tests.Architecture;

/// <summary>Code that a page shows is code that the solution compiles.</summary>
public sealed partial class DocumentationTests
{
    // Also what each package shows.
    public static TheoryData<string> Pages =>
    [
        .. new[] { Path.Combine(RepositoryRoot.Folder, "README.md"), Path.Combine(RepositoryRoot.Folder, "CHANGELOG.md") }
            .Concat(Directory.GetFiles(Path.Combine(RepositoryRoot.Folder, "docs"), "*.md"))
            .Concat(Directory.GetDirectories(Path.Combine(RepositoryRoot.Folder, "src")).Select(folder => Path.Combine(folder, "README.md")).Where(File.Exists))
            .Select(page => Path.GetRelativePath(RepositoryRoot.Folder, page)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Shown_code_stands_in_a_source_file(string page)
    {
        var sources = new[] { "src", "lambdas", "test" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryRoot.Folder, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => Unindented(File.ReadAllText(file)))
            .ToList();

        Assert.All(
            CodeBlock().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, page)).ReplaceLineEndings("\n")).Select(match => Unindented(match.Groups["code"].Value)),
            code => Assert.Contains(sources, source => source.Contains(code, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryRoot.Folder, page))!;

        Assert.All(
            LocalLink().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, page))).Select(match => match.Groups["target"].Value),
            target => Assert.True(Path.Exists(Path.Combine(folder, target)), target));
    }

    private static string Unindented(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("^```(csharp|xml)\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\((?<target>(?!https?:)[^)#]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalLink();
}
