namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>What a function's package is made from: its project and, transitively, every project that one references.</summary>
/// <param name="AssemblyName">The name of the executable assembly, which is the function's handler string.</param>
/// <param name="OutputType">The project's output type; a function is an Exe.</param>
/// <param name="PublishFolder">Where a publish run leaves its output.</param>
/// <param name="Projects">The closure; the function's own project first.</param>
internal sealed record FunctionInputs(string AssemblyName, string OutputType, string PublishFolder, IReadOnlyList<ProjectInputs> Projects);
