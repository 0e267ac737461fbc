namespace ServerlessStack.Benchmarks.Synth;

/// <summary>How long a synthesis took.</summary>
/// <param name="Elapsed">By the clock, in seconds.</param>
/// <param name="Processor">
/// How long it had a processor to itself, with the Node process that it started, in seconds: on a busy machine this says more than the clock. Not a number where the system does not tell.
/// </param>
internal sealed record SynthTime(double Elapsed, double Processor);
