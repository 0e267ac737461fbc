namespace ServerlessStack.Cli.Toolchain;

/// <summary>A program to run.</summary>
/// <param name="Program">A path, or a name to be found on the PATH.</param>
/// <param name="Arguments">Its arguments, unquoted.</param>
/// <param name="Folder">Its working directory.</param>
/// <param name="Environment">Variables to set over the inherited ones; an empty value removes one.</param>
internal sealed record ProcessRequest(string Program, IReadOnlyList<string> Arguments, string Folder, IReadOnlyDictionary<string, string> Environment);
