namespace ServerlessStack.Constructs.Packaging;

/// <summary>
/// Tells which project builds a lambda assembly, so that a handler's type is enough to find what to publish. Written by the build for each
/// <c>&lt;ProjectReference Include="…" LambdaProject="true" /&gt;</c> of the CDK app; not meant to be written by hand.
/// </summary>
/// <param name="assemblyName">The simple name of the assembly that the project builds.</param>
/// <param name="projectFile">The absolute path of the project file.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class LambdaProjectAttribute(string assemblyName, string projectFile) : Attribute
{
    /// <summary>The simple name of the assembly that the project builds; also the function's handler string.</summary>
    public string AssemblyName { get; } = assemblyName;

    /// <summary>The absolute path of the project file on the machine that built the app.</summary>
    public string ProjectFile { get; } = projectFile;
}
