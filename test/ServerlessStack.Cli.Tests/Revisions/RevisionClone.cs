using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Revisions;

/// <summary>A clone with real git history. Its app is played: each checkout's template.json is what the app would synthesize, and one with a file named broken does not build.</summary>
internal sealed class RevisionClone : IProcessRunner, IDisposable
{
    private static readonly string[] Identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    private readonly TestFolder _folder = new();
    private readonly ProcessRunner _real = new();

    public string Root => _folder.Path;

    /// <summary>Told before each build with the folder that is built.</summary>
    public Action<string> OnBuild { get; set; } = _ => { };

    /// <summary>Whether Ctrl+C ends every build.</summary>
    public bool IsInterrupted { get; set; }

    /// <summary>Creates the clone with its toolchain and an empty history.</summary>
    public static async Task<RevisionClone> CreateAsync()
    {
        var clone = new RevisionClone();
        clone._folder.Write("cdk.json", """{ "app": "dotnet App.dll", "context": { "kept": true } }""");
        clone._folder.Write("package.json", "{}");
        clone._folder.Write("build/restore-toolchain.mjs", string.Empty);
        clone._folder.Write(".gitignore", "node_modules\nartifacts/\n");
        File.Copy(Path.Combine(ThisRepository.Root, "package-lock.json"), Path.Combine(clone.Root, "package-lock.json"));
        Directory.CreateSymbolicLink(Path.Combine(clone.Root, "node_modules"), Path.Combine(ThisRepository.Root, "node_modules"));
        await clone.GitAsync("init", "--quiet", "--initial-branch=main");
        return clone;
    }

    public string Write(string file, string text) => _folder.Write(file, text);

    public async Task CommitAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync([.. Identity, "commit", "--quiet", "--message", message]);
    }

    public async Task<IReadOnlyList<string>> GitAsync(params string[] arguments)
    {
        var lines = new List<string>();
        var exitCode = await _real.RunAsync(new ProcessRequest("git", arguments, Root, new Dictionary<string, string>(StringComparer.Ordinal)), lines.Add);
        Assert.True(exitCode == 0, string.Join('\n', lines));
        return lines;
    }

    public Task<int> RunAsync(ProcessRequest request, Action<string>? onLine)
    {
        if (request.Program != "dotnet")
        {
            return _real.RunAsync(request, onLine);
        }

        if (request.Arguments[0] == "build")
        {
            OnBuild(request.Folder);
            if (IsInterrupted)
            {
                return Task.FromResult(ExitCode.Interrupted);
            }

            var isBroken = File.Exists(Path.Combine(request.Folder, "broken"));
            onLine?.Invoke(isBroken ? $"{request.Folder}/Stack.cs(1,1): error CS1002: ; expected" : "  App -> App.dll");
            return Task.FromResult(isBroken ? ExitCode.Failure : ExitCode.Success);
        }

        SmallAssembly.Write(request.Environment["CDK_OUTDIR"], File.ReadAllText(Path.Combine(request.Folder, "template.json")));
        return Task.FromResult(ExitCode.Success);
    }

    public void Dispose()
    {
        // The link first, so that deleting the folder cannot follow it.
        Directory.Delete(Path.Combine(Root, "node_modules"));
        _folder.Dispose();
    }
}
