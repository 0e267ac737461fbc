namespace ServerlessStack.BenchmarkFunctions.RawSocketLoop;

/// <summary>Answers one invocation.</summary>
/// <param name="payload">The event.</param>
internal delegate ReadOnlySpan<byte> Answer(ReadOnlySpan<byte> payload);
