namespace ServerlessStack.Packages.Tests.Fixtures;

/// <summary>The sources of the clone, in another folder: nothing that was built, and the same revision to git.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] Folders = ["src", "build"];
    private static readonly HashSet<string> Built = new(StringComparer.Ordinal) { "bin", "obj" };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stack-sources-");

    public SourceCopy()
    {
        foreach (var folder in Folders)
        {
            Copy(new DirectoryInfo(Path.Combine(ThisClone.Root, folder)), Path.Combine(Root, folder));
        }

        foreach (var file in new DirectoryInfo(ThisClone.Root).EnumerateFiles())
        {
            file.CopyTo(Path.Combine(Root, file.Name));
        }

        Directory.CreateSymbolicLink(Modules, ThisClone.Toolchain);
        LinkGit();
    }

    public string Root => _folder.FullName;

    private string Modules => Path.Combine(Root, "node_modules");

    public void Dispose()
    {
        // The link first: whoever deletes the folder must never follow it into the clone's own packages.
        Directory.Delete(Modules);
        _folder.Delete(recursive: true);
    }

    // As a worktree does: a file that says where the repository is. In a worktree there is such a file already, and it was copied.
    private void LinkGit()
    {
        var repository = Path.Combine(ThisClone.Root, ".git");
        if (Directory.Exists(repository))
        {
            File.WriteAllText(Path.Combine(Root, ".git"), $"gitdir: {repository}\n");
        }
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories().Where(folder => !Built.Contains(folder.Name)))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }
}
