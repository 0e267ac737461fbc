namespace ServerlessStack.Benchmarks.Functions;

/// <summary>A program that takes invocations from a Lambda Runtime API.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Program">What to start.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Payload">The event that it gets.</param>
/// <param name="Answer">What its answer has in it, or else it did not do its work.</param>
internal sealed record Contestant(string Name, string Program, IReadOnlyList<string> Arguments, string Payload, string Answer);
