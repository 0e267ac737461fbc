namespace ServerlessStack.Constructs;

/// <summary>What Lambda accepts of a mapping from any queue (Lambda API reference, "CreateEventSourceMapping"; Lambda guide, "Configuring maximum concurrency for Amazon SQS event sources").</summary>
internal static class QueueMappingLimits
{
    private const int LeastConcurrency = 2;
    private const int MostConcurrency = 1_000;

    public static void Check(Rules rules, int? maximumConcurrency, int? reservedConcurrency) => rules
        .Require(
            maximumConcurrency is null or (>= LeastConcurrency and <= MostConcurrency),
            () => $"MaximumConcurrency ({maximumConcurrency}) must be 2 to 1000, or Lambda refuses the mapping.")
        .Require(
            reservedConcurrency is null || maximumConcurrency is null || maximumConcurrency <= reservedConcurrency,
            () => $"MaximumConcurrency ({maximumConcurrency}) must not exceed the function's ReservedConcurrency ({reservedConcurrency}), or messages are throttled and become dead letters.");
}
