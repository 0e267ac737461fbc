using ServerlessStack.Constructs.Packaging.Processes;

namespace ServerlessStack.Constructs.Packaging;

/// <summary>
/// The packages of one synth, by handler. The first question about a setting packages every listed project in one MSBuild run; later ones are answered
/// from memory, so a stack of fifty functions costs what one of them costs.
/// </summary>
internal sealed class FunctionPackages(LambdaProjects projects, IProcessRunner runner, TextWriter progress, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Project, PackageSettings Settings), FunctionPackage> _known = [];

    /// <summary>The packages of this process: real MSBuild runs, progress on standard error.</summary>
    public static FunctionPackages Default { get; } =
        new(new(AppDomain.CurrentDomain.GetAssemblies), new ProcessRunner(), Console.Error, TimeProvider.System);

    /// <summary>The absolute path of the project that builds a handler.</summary>
    /// <exception cref="LambdaProjectNotFoundException">The project is not listed in the CDK app.</exception>
    public string ProjectOf(Type handler) => projects.FileOf(handler);

    /// <summary>The package of the project that builds a handler.</summary>
    /// <exception cref="LambdaProjectNotFoundException">The project is not listed in the CDK app, or is not on disk.</exception>
    /// <exception cref="FunctionPublishException">A listed project cannot be published.</exception>
    public FunctionPackage Get(Type handler, PackageSettings settings) => Get(projects.FileOf(handler), projects.Files, settings);

    /// <summary>The package of any .NET project; packaged with the listed ones when it is one of them.</summary>
    /// <exception cref="LambdaProjectNotFoundException">The project is not on disk.</exception>
    /// <exception cref="FunctionPublishException">The project cannot be published.</exception>
    public FunctionPackage Get(string projectFile, PackageSettings settings)
    {
        var file = Path.GetFullPath(projectFile);
        return Get(file, projects.Files.Contains(file, StringComparer.Ordinal) ? projects.Files : [file], settings);
    }

    private FunctionPackage Get(string project, IReadOnlyList<string> together, PackageSettings settings)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue((project, settings), out var package))
            {
                var folder = projects.PackagesFolder ?? Path.Combine(Path.GetDirectoryName(project)!, "obj", "functions");
                var packages = new FunctionPackager(folder, runner, progress, time).PackageAll(together, settings);
                foreach (var (file, made) in together.Zip(packages))
                {
                    _known[(file, settings)] = made;
                }

                package = _known[(project, settings)];
            }

            return package;
        }
    }
}
