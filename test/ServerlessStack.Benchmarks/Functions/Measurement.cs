namespace ServerlessStack.Benchmarks.Functions;

/// <summary>One process of a contestant, measured.</summary>
/// <param name="ColdMilliseconds">From the start of the process to its first answer.</param>
/// <param name="ColdProcessorMilliseconds">How much of that the process had a processor for.</param>
/// <param name="WarmMicroseconds">One invocation, once the process has compiled what it uses often.</param>
/// <param name="ResidentMegabytes">The process's memory after that.</param>
internal sealed record Measurement(double ColdMilliseconds, double ColdProcessorMilliseconds, double WarmMicroseconds, double ResidentMegabytes)
{
    // The runtime compiles a method again after 30 calls and 100 ms of quiet; after this many invocations the figures no longer change.
    private const int WarmUp = 10_000;
    private const int Warm = 10_000;
    private const double Megabyte = 1024 * 1024;

    /// <summary>Starts a process and measures it.</summary>
    public static Measurement Of(Contestant contestant)
    {
        using var process = new FunctionProcess(contestant);
        var cold = process.Invoke(contestant.Payload, 1);
        var processor = process.ProcessorMilliseconds;
        process.Invoke(contestant.Payload, WarmUp);
        var warm = process.Invoke(contestant.Payload, Warm);
        return new(cold.TotalMilliseconds, processor, warm.TotalMicroseconds / Warm, process.ResidentBytes / Megabyte);
    }
}
