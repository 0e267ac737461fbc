using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Revisions;

/// <summary>A revision, checked out in a temporary folder of its own and removed with this object.</summary>
internal sealed class Worktree : IAsyncDisposable
{
    private readonly Git _git;
    private readonly string _folder;

    private Worktree(Git git, string folder, Repository repository)
    {
        _git = git;
        _folder = folder;
        Repository = repository;
    }

    /// <summary>The clone as it was at the revision.</summary>
    public Repository Repository { get; }

    private static string Modules(string root) => Path.Combine(root, "node_modules");

    /// <summary>Checks a revision out.</summary>
    /// <param name="repository">The clone.</param>
    /// <param name="git">Its git.</param>
    /// <param name="revision">A branch, a tag or a commit.</param>
    /// <exception cref="CommandFailureException">There is no such revision, or it is not one of this app.</exception>
    public static async Task<Worktree> CreateAsync(Repository repository, Git git, string revision)
    {
        var commit = await CommitAsync(git, revision);
        var prefix = await git.RunAsync("rev-parse", "--show-prefix");
        var folder = Directory.CreateTempSubdirectory("stack-base-").FullName;
        var worktree = new Worktree(git, folder, new Repository(Path.GetFullPath(prefix, folder)));
        try
        {
            await git.RunAsync("worktree", "add", "--detach", "--force", folder, commit);
            if (!File.Exists(worktree.Repository.Settings))
            {
                throw new CommandFailureException($"The revision {revision} has no cdk.json: there is nothing to compare with.");
            }

            worktree.ShareToolchain(repository);
            return worktree;
        }
        catch
        {
            await worktree.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // The link first: whoever deletes the folder must never follow it into the clone's own packages.
        if (new DirectoryInfo(Modules(Repository.Root)) is { LinkTarget: not null } link)
        {
            link.Delete();
        }

        try
        {
            await _git.RunAsync("worktree", "remove", "--force", _folder);
        }
        catch (Exception exception) when (exception is CommandFailureException or OperationCanceledException)
        {
            // It was never registered, or git was interrupted: without its folder git forgets it.
            Directory.Delete(_folder, recursive: true);
            await _git.RunAsync("worktree", "prune");
        }
    }

    private static async Task<string> CommitAsync(Git git, string revision)
    {
        try
        {
            return await git.RunAsync("rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}");
        }
        catch (CommandFailureException exception)
        {
            throw new CommandFailureException($"--base {revision} is no revision of this clone. Fetch it, or name another branch, tag or commit.", exception);
        }
    }

    // The same packages need not be restored twice, where the system lets a folder be linked.
    private void ShareToolchain(Repository repository)
    {
        var locked = Path.Combine(Repository.Root, "package-lock.json");
        if (!File.Exists(locked) || !Directory.Exists(Modules(repository.Root)) || File.ReadAllText(locked) != File.ReadAllText(Path.Combine(repository.Root, "package-lock.json")))
        {
            return;
        }

        try
        {
            Directory.CreateSymbolicLink(Modules(Repository.Root), Modules(repository.Root));
        }
        catch (IOException)
        {
            // Windows lets only some users link: the build restores the packages then.
        }
    }
}
