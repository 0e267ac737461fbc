using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using ServerlessStack.Constructs.Packaging;

namespace ServerlessStack.Constructs;

/// <summary>Where a function's code comes from.</summary>
/// <param name="ProjectFile">The absolute path of the project file.</param>
/// <param name="Handler">The handler string: the executable assembly's name.</param>
/// <param name="Package">Publishes the project, or gives what was published before.</param>
internal sealed record FunctionSource(string ProjectFile, string Handler, Func<PackageSettings, FunctionPackage> Package)
{
    /// <summary>The code of a handler's project.</summary>
    /// <param name="handler">The handler's type.</param>
    /// <returns>The source.</returns>
    /// <exception cref="LambdaProjectNotFoundException">The project is not listed, or not there.</exception>
    public static FunctionSource Of(Type handler)
    {
        var project = FunctionPackages.Default.ProjectOf(handler);
        return new(project, handler.Assembly.GetName().Name!, settings => FunctionPackages.Default.Get(handler, settings));
    }

    /// <summary>The code of any project.</summary>
    /// <param name="projectFile">Its path.</param>
    /// <returns>The source.</returns>
    /// <exception cref="LambdaProjectNotFoundException">There is no such file.</exception>
    public static FunctionSource Of(string projectFile)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(projectFile);
        var project = Path.GetFullPath(projectFile);
        return File.Exists(project)
            ? new(project, Path.GetFileNameWithoutExtension(project), settings => FunctionPackages.Default.Get(project, settings))
            : throw new LambdaProjectNotFoundException($"The function's project {project} does not exist; give the path of its .csproj file.");
    }

    /// <summary>The code as CDK takes it, and the handler string that goes with it.</summary>
    /// <param name="function">The function's construct.</param>
    /// <param name="architecture">The processor.</param>
    /// <returns>The code and the handler string.</returns>
    public (Code Code, string Handler) Resolve(Construct function, FunctionArchitecture architecture)
    {
        if (!HomeStack.Of(function).BundlingRequired)
        {
            return (FunctionCode.Skipped(ProjectFile), Handler);
        }

        var package = Package(new PackageSettings(architecture));
        return (FunctionCode.From(package), package.Handler);
    }
}
