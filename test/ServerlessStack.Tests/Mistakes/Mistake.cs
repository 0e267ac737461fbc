using ServerlessStack.Tests.Architecture;

namespace ServerlessStack.Tests.Mistakes;

/// <summary>
/// A file below <c>test/WiringMistakes</c>: what is wrong in its first line, how that is caught in the comment below it, then the wiring, which is wrong where <c>MISTAKE</c> is defined and
/// right where it is not. The comment on how it is caught is written by the test itself when snapshots are updated.
/// </summary>
/// <param name="Name">The file's path below that folder, without its ending, such as <c>Events/HandlerOfAnotherEvent</c>.</param>
internal sealed record Mistake(string Name)
{
    private const string Comment = "// ";

    private static readonly string Folder = System.IO.Path.Combine(RepositoryRoot.Folder, "test", "WiringMistakes");

    /// <summary>Every mistake, by its name. A file that lies in no folder of its own kind is none.</summary>
    public static IReadOnlyList<Mistake> All { get; } =
    [
        .. Directory.GetDirectories(Folder)
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs"))
            .Select(file => new Mistake(System.IO.Path.GetRelativePath(Folder, file)[..^".cs".Length].Replace('\\', '/')))
            .OrderBy(mistake => mistake.Name, StringComparer.Ordinal),
    ];

    /// <summary>What every mistake is compiled together with.</summary>
    public static string Ground { get; } = File.ReadAllText(System.IO.Path.Combine(Folder, "Ground.cs"));

    /// <summary>Where the file is.</summary>
    public string Path => System.IO.Path.Combine(Folder, $"{Name}.cs");

    /// <summary>The file's text.</summary>
    public string Text => File.ReadAllText(Path).ReplaceLineEndings("\n");

    /// <summary>The kind of mistake: the file's folder.</summary>
    public string Kind => Name.Split('/')[0];

    /// <summary>What is wrong, in words.</summary>
    public string Title => Head[0];

    /// <summary>How it is caught, as the file says.</summary>
    public Catch Caught => Catch.Parse([.. Head.Skip(1)]);

    private string[] Head => [.. Text.Split('\n').TakeWhile(line => line.StartsWith(Comment, StringComparison.Ordinal)).Select(line => line[Comment.Length..])];

    /// <summary>The file's text if the mistake is caught so.</summary>
    public string TextWith(Catch caught)
    {
        string[] head = [Title, .. caught.Lines];
        return string.Join('\n', head.Select(line => Comment + line).Concat(Text.Split('\n').Skip(Head.Length)));
    }
}
