using System.Text.RegularExpressions;

namespace ServerlessStack.Tests.Architecture;

/// <summary>A page of Markdown in the repository.</summary>
/// <param name="Name">Its path below the repository's root, with slashes.</param>
internal sealed partial record MarkdownPage(string Name)
{
    private static readonly string[] Folders = ["docs", "src", "lambdas", "test"];

    /// <summary>Every page.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Directory.GetFiles(RepositoryRoot.Folder, "*.md")
            .Concat(Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryRoot.Folder, folder), "*.md", SearchOption.AllDirectories)))
            .Select(file => new MarkdownPage(Path.GetRelativePath(RepositoryRoot.Folder, file).Replace('\\', '/')))
            .OrderBy(page => page.Name, StringComparer.Ordinal),
    ];

    /// <summary>The page's file.</summary>
    public string File => Path.Combine(RepositoryRoot.Folder, Name);

    /// <summary>What it says.</summary>
    public string Text => System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    /// <summary>The code that it shows, of the languages that the solution compiles.</summary>
    public IEnumerable<string> Code => CompiledBlock().Matches(Text).Select(match => match.Groups["code"].Value);

    /// <summary>The links to files of the repository, with their anchors, as they are written.</summary>
    public IEnumerable<string> Links => LocalLink().Matches(Prose).Select(match => match.Groups["target"].Value);

    /// <summary>The names by which a link reaches a heading, as GitHub makes them of its words.</summary>
    public IReadOnlySet<string> Anchors => Heading().Matches(Block().Replace(Text, string.Empty))
        .Select(match => NoWord().Replace(match.Groups["words"].Value.ToLowerInvariant(), string.Empty).Replace(' ', '-'))
        .ToHashSet(StringComparer.Ordinal);

    private string Prose => InlineCode().Replace(Block().Replace(Text, string.Empty), string.Empty);

    /// <summary>The file that a link leads to, and the anchor in it; null where it names none.</summary>
    public (string File, string? Anchor) Target(string link)
    {
        var parts = link.Split('#', 2);
        var file = parts[0].Length == 0 ? File : Path.GetFullPath(parts[0], Path.GetDirectoryName(File)!);
        return (file, parts.Length == 2 ? parts[1] : null);
    }

    [GeneratedRegex("^```(csharp|xml)\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CompiledBlock();

    [GeneratedRegex("^ *(> )?```.*?\n *(> )?```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("`[^`\n]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\((?<target>(?!https?:)[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalLink();

    [GeneratedRegex("^#{1,6} (?<words>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoWord();
}
