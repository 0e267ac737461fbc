using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Revisions;

/// <summary>Synthesizes the clone as it is and as it was at a revision, into a temporary folder.</summary>
/// <param name="repository">The clone.</param>
/// <param name="git">Its git.</param>
/// <param name="synthesis">Synthesizes templates.</param>
internal sealed class RevisionAssemblies(Repository repository, Git git, TemplateSynthesis synthesis)
{
    /// <summary>Synthesizes both, hands their folders on and removes everything afterwards, whatever happens.</summary>
    /// <param name="arguments">The revision and the stage.</param>
    /// <param name="compare">Compares the two folders, before and after.</param>
    /// <param name="cancellation">Ends the work between its steps.</param>
    /// <exception cref="CommandFailureException">One of the two does not build or synthesize; the message says which and why.</exception>
    public async Task<int> UseAsync(DiffArguments arguments, Func<string, string, Task<int>> compare, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("stack-diff-").FullName;
        try
        {
            var (before, after) = (Path.Combine(folder, "base"), Path.Combine(folder, "head"));
            await using (var worktree = await Worktree.CreateAsync(repository, git, arguments.Base!))
            {
                cancellation.ThrowIfCancellationRequested();
                await SynthesizeAsync(worktree.Repository, arguments.Base!, arguments.Stage, before);
            }

            cancellation.ThrowIfCancellationRequested();
            await synthesis.RunAsync(repository, arguments.Stage, after);
            cancellation.ThrowIfCancellationRequested();
            return await compare(before, after);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task SynthesizeAsync(Repository checkedOut, string revision, string? stage, string folder)
    {
        try
        {
            await synthesis.RunAsync(checkedOut, stage, folder);
        }
        catch (CommandFailureException exception)
        {
            throw new CommandFailureException($"The base, {revision}: {exception.Message.Replace(checkedOut.Root, ".", StringComparison.Ordinal)}", exception);
        }
    }
}
