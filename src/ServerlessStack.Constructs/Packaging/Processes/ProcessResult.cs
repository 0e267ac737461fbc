namespace ServerlessStack.Constructs.Packaging.Processes;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">The lines of both output streams, in order of arrival.</param>
internal sealed record ProcessResult(int ExitCode, IReadOnlyList<string> Output);
