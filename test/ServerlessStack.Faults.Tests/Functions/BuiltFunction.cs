namespace ServerlessStack.Faults.Tests.Functions;

/// <summary>Where the build has put the functions.</summary>
internal static class BuiltFunction
{
    /// <summary>The executable assembly of a function.</summary>
    /// <param name="project">The function's project.</param>
    internal static string AssemblyOf(string project)
    {
        // The output folders stand side by side: bin/{project}/{configuration}.
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, project + ".dll");
    }
}
