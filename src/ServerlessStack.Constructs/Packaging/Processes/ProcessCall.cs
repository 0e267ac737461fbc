namespace ServerlessStack.Constructs.Packaging.Processes;

/// <summary>A program to start.</summary>
/// <param name="Program">A path, or a name on the PATH.</param>
/// <param name="Arguments">One entry an argument, unquoted.</param>
/// <param name="Folder">The working folder.</param>
/// <param name="Environment">Variables to set; null removes one that the parent has.</param>
internal sealed record ProcessCall(
    string Program,
    IReadOnlyList<string> Arguments,
    string Folder,
    IReadOnlyDictionary<string, string?> Environment);
