namespace ServerlessStack.Benchmarks.Synth;

/// <summary>One way to synthesize.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Arguments">The arguments of <c>dotnet</c>.</param>
/// <param name="Validation">Whether CDK's own CloudFormation validation runs.</param>
/// <param name="Context">CDK's context as JSON, as its CLI hands it over; <see langword="null"/> for none.</param>
internal sealed record SynthCase(string Name, IReadOnlyList<string> Arguments, bool Validation, string? Context = null);
