namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>How a script ended and what it wrote.</summary>
internal sealed record ScriptRun(int ExitCode, IReadOnlyList<string> Lines);
