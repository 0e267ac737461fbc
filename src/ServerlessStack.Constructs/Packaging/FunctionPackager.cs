using ServerlessStack.Constructs.Packaging.Inputs;
using ServerlessStack.Constructs.Packaging.Processes;
using ServerlessStack.Constructs.Packaging.Publishing;

namespace ServerlessStack.Constructs.Packaging;

/// <summary>Turns projects into packages, and publishes only those whose inputs changed.</summary>
/// <param name="folder">The absolute folder of the packages.</param>
/// <param name="runner">Starts MSBuild.</param>
/// <param name="progress">Told when functions are published; silent otherwise.</param>
/// <param name="time">Measures a publish run.</param>
internal sealed class FunctionPackager(string folder, IProcessRunner runner, TextWriter progress, TimeProvider time)
{
    // A source saved while it is being published gives a package of neither state, so it is published again; a project that never rests is given up.
    private const int Attempts = 3;

    private readonly PackageStore _store = new(folder);

    private readonly DotNetMSBuild _msbuild = new(runner);

    /// <summary>The packages of the projects, in their order. Starts no process when all of them are there.</summary>
    /// <exception cref="FunctionPublishException">At least one function could not be published; none of this call's packages was written.</exception>
    public IReadOnlyList<FunctionPackage> PackageAll(IReadOnlyList<string> projectFiles, PackageSettings settings)
    {
        string[] projects = [.. projectFiles.Select(Path.GetFullPath)];
        RequireFiles(projects);

        var work = new WorkFolder(folder, settings.RuntimeIdentifier);
        var cache = new InputsCache(work.File("inputs"));
        if (Ready(projects, settings, cache) is { } ready)
        {
            return ready;
        }

        using var exclusive = PackagesLock.Take(folder, progress);
        work.Prepare();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (Ready(projects, settings, cache) is { } packages)
            {
                return packages;
            }

            Evaluate(projects, work, cache);
            PublishStale(projects, settings, work, cache);
        }

        return Ready(projects, settings, cache)
            ?? throw new FunctionPublishException("The sources kept changing while the functions were published. Run again when nothing writes to them.");
    }

    private List<FunctionPackage>? Ready(string[] projects, PackageSettings settings, InputsCache cache)
    {
        var tree = new SourceTree();
        var packages = new List<FunctionPackage>();
        foreach (var project in projects)
        {
            if (cache.Find(project, tree) is not { } inputs || Package(inputs, settings, tree) is not { } package || !PackageStore.Holds(package))
            {
                return null;
            }

            packages.Add(package);
        }

        return packages;
    }

    private void Evaluate(string[] projects, WorkFolder work, InputsCache cache)
    {
        var tree = new SourceTree();
        string[] unknown = [.. projects.Where(project => cache.Find(project, tree) is null).Distinct(StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            foreach (var (project, inputs) in new InputsEvaluator(_msbuild, work).Evaluate(unknown))
            {
                cache.Keep(project, inputs, tree);
            }
        }
    }

    private void PublishStale(string[] projects, PackageSettings settings, WorkFolder work, InputsCache cache)
    {
        var before = new SourceTree();
        var stale = new Dictionary<string, (FunctionInputs Inputs, FunctionPackage Package)>(StringComparer.Ordinal);
        var inUse = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            // Null when a file came or went since the evaluation: the next attempt evaluates again.
            if (cache.Find(project, before) is not { } inputs)
            {
                return;
            }

            var package = Package(inputs, settings, before);
            inUse.Add(package.Folder);
            if (!PackageStore.Holds(package))
            {
                stale[project] = (inputs, package);
            }
        }

        if (stale.Count == 0)
        {
            return;
        }

        new FunctionPublisher(_msbuild, work, progress, time)
            .Publish(stale.ToDictionary(function => function.Key, function => function.Value.Inputs.PublishFolder, StringComparer.Ordinal), settings);
        var after = new SourceTree();
        foreach (var (inputs, package) in stale.Values)
        {
            if (Package(inputs, settings, after) != package)
            {
                progress.WriteLine($"The sources of {package.Handler} changed meanwhile.");
                continue;
            }

            PackageStore.Add(package, inputs.PublishFolder);
            _store.Prune(package, inUse);
        }
    }

    private FunctionPackage Package(FunctionInputs inputs, PackageSettings settings, SourceTree tree) =>
        _store.Package(inputs, FunctionHash.Of(inputs, settings, tree), settings);

    private static void RequireFiles(string[] projects)
    {
        string[] missing = [.. projects.Where(project => !File.Exists(project))];
        if (missing.Length > 0)
        {
            throw new LambdaProjectNotFoundException(
                $"No lambda project at {string.Join(" and ", missing)}. Correct the path, or build the CDK app again if the project was moved.");
        }
    }
}
