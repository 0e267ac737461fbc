namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>What a program would write and how it would end.</summary>
internal sealed record FakeProcess(int ExitCode = 0, params IReadOnlyList<string> Lines);
