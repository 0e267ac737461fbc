using System.Collections.Concurrent;
using System.Runtime.Versioning;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>A clone that holds the real launcher and a source to build, and a PATH that holds only what the test installed.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class ScriptedClone : IDisposable
{
    // Says the SDK's version, creates the command when asked to build, and otherwise shows what it was started with.
    private const string DotNet =
        """
        #!/bin/sh
        case $1 in
          --version) echo 10.0.400 ;;
          msbuild)
            echo build >> "$CLONE/builds"
            [ -z "${BREAK:-}" ] || { echo "X.cs(1,1): error CS1002: ; expected"; exit 1; }
            mkdir -p "$CLONE/artifacts/bin/ServerlessStack.Cli/debug"
            : > "$CLONE/artifacts/bin/ServerlessStack.Cli/debug/stack.dll" ;;
          *) for word in "$@"; do echo "<$word>"; done ;;
        esac

        """;

    private static readonly string[] SystemTools = ["dirname", "readlink", "find", "head", "sed", "mkdir", "rm", "mv"];
    private readonly TestFolder _folder = new();

    public ScriptedClone()
    {
        Script = _folder.Write("a clone/stack", File.ReadAllText(Path.Combine(ThisRepository.Root, "stack")));
        _folder.Write("a clone/global.json", """{ "sdk": { "version": "10.0.400" } }""");
        Source = _folder.Write("a clone/src/ServerlessStack.Cli/Program.cs", string.Empty);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "bin"));
    }

    public string Script { get; }

    public string Source { get; }

    public string Root => Path.GetDirectoryName(Script)!;

    public string Artifacts => Path.Combine(Root, "artifacts");

    public string Stamp => Path.Combine(Artifacts, "stack.stamp");

    public string Command => Path.Combine(Artifacts, "bin", "ServerlessStack.Cli", "debug", "stack.dll");

    public int Builds => File.Exists(Path.Combine(Root, "builds")) ? File.ReadLines(Path.Combine(Root, "builds")).Count() : 0;

    public void Install(params string[] programs)
    {
        foreach (var program in programs)
        {
            InstallScript(program, program == "dotnet" ? DotNet.ReplaceLineEndings("\n") : "#!/bin/sh\n");
        }

        foreach (var tool in SystemTools)
        {
            var original = new[] { "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, tool)).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(_folder.Path, "bin", tool), original);
        }
    }

    public void InstallScript(string program, string content)
    {
        var file = _folder.Write($"bin/{program}", content);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Link()
    {
        var link = Path.Combine(_folder.Path, "link");
        File.CreateSymbolicLink(link, Path.Combine("a clone", "stack"));
        return link;
    }

    public Task<ScriptRun> Run(params string[] typed) => Run(Script, typed);

    public async Task<ScriptRun> Run(string script, string[] typed, bool breaks = false)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Path.Combine(_folder.Path, "bin"),
            ["CLONE"] = Root,
            ["BREAK"] = breaks ? "yes" : string.Empty,
        };
        var lines = new ConcurrentQueue<string>();
        var exitCode = await new ProcessRunner().RunAsync(new ProcessRequest("/bin/sh", [script, .. typed], Path.GetTempPath(), variables), lines.Enqueue);
        return new ScriptRun(exitCode, [.. lines]);
    }

    public void Dispose() => _folder.Dispose();
}
