namespace ServerlessStack.Benchmarks.Synth;

/// <summary>One way to synthesize.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Arguments">The arguments of <c>dotnet</c>.</param>
/// <param name="Validation">Whether CDK's own CloudFormation validation runs.</param>
internal sealed record SynthCase(string Name, IReadOnlyList<string> Arguments, bool Validation);
