using System.Reflection;

namespace ServerlessStack.Constructs.Packaging;

/// <summary>The lambda projects that the CDK app lists, as its build wrote them into its assembly.</summary>
/// <param name="loaded">The assemblies to look in. Asked each time, because .NET loads the app's assembly only when something of it is used.</param>
internal sealed class LambdaProjects(Func<IReadOnlyCollection<Assembly>> loaded)
{
    private int _seen;
    private LambdaProjectAttribute[] _projects = [];
    private LambdaPackagesAttribute? _packages;

    /// <summary>The absolute project files, in the order of the app's project file.</summary>
    public IReadOnlyList<string> Files => [.. Projects().Select(project => project.ProjectFile)];

    /// <summary>The absolute folder of the packages; null when no loaded assembly lists lambda projects.</summary>
    public string? PackagesFolder
    {
        get
        {
            Projects();
            return _packages?.Folder;
        }
    }

    /// <summary>The project that builds a handler's assembly.</summary>
    /// <exception cref="LambdaProjectNotFoundException">The assembly's project is not listed.</exception>
    public string FileOf(Type handler)
    {
        var assembly = handler.Assembly.GetName().Name!;
        return Projects().FirstOrDefault(project => project.AssemblyName == assembly)?.ProjectFile
            ?? throw new LambdaProjectNotFoundException(NotListed(handler, assembly));
    }

    private LambdaProjectAttribute[] Projects()
    {
        var assemblies = loaded();
        // Assemblies are only ever added.
        if (assemblies.Count != _seen)
        {
            _seen = assemblies.Count;
            Assembly[] readable = [.. assemblies.Where(assembly => !assembly.IsDynamic)];
            _projects = [.. readable.SelectMany(assembly => assembly.GetCustomAttributes<LambdaProjectAttribute>()).DistinctBy(project => project.ProjectFile)];
            _packages = readable.Select(assembly => assembly.GetCustomAttribute<LambdaPackagesAttribute>()).FirstOrDefault(packages => packages is not null);
        }

        return _projects;
    }

    private string NotListed(Type handler, string assembly)
    {
        var app = string.IsNullOrEmpty(_packages?.AppProject) ? "the project file of the CDK app" : _packages.AppProject;
        return $"The handler {handler.Name} is in the assembly {assembly}, which no lambda project of the CDK app builds, so there is nothing to publish. "
            + $"Add <ProjectReference Include=\"{Guess(assembly)}\" LambdaProject=\"true\" /> to an ItemGroup of {app}.";
    }

    // One folder a function, beside those already listed, is where it most likely is.
    private string Guess(string assembly)
    {
        var beside = _projects
            .Select(project => Path.Combine(Path.GetDirectoryName(project.ProjectFile)!, "..", assembly, $"{assembly}.csproj"))
            .FirstOrDefault(File.Exists);
        return beside is null || string.IsNullOrEmpty(_packages?.AppProject)
            ? $"path/to/{assembly}.csproj"
            : Path.GetRelativePath(Path.GetDirectoryName(_packages.AppProject)!, beside).Replace('\\', '/');
    }
}
