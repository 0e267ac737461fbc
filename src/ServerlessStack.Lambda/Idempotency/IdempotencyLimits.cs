namespace ServerlessStack.Lambda;

/// <summary>What idempotent handlers accept.</summary>
internal static class IdempotencyLimits
{
    /// <summary>The largest result that is kept: a DynamoDB item holds 400 KB, its key and attribute names included.</summary>
    public const int LargestResultBytes = 384 * 1024;

    private static readonly TimeSpan ShortestKeep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestKeep = TimeSpan.FromDays(366);

    /// <summary>Reports everything that is wrong with the options.</summary>
    /// <exception cref="ArgumentException">Something is.</exception>
    public static void Check(IdempotencyOptions options, string handler, bool hasWindows = false)
    {
        List<string> problems = [];
        if (hasWindows)
        {
            problems.Add($"{handler} is an IWindowHandler: a record that was handled before would be missing in its window's state, so windows and idempotency cannot be had together.");
        }

        if (options.KeepFor < ShortestKeep || options.KeepFor > LongestKeep)
        {
            problems.Add($"KeepFor ({options.KeepFor}) must be 1 minute to 366 days, or duplicates are forgotten too soon or keep costing.");
        }

        if (options.WaitForOther < TimeSpan.Zero && options.WaitForOther != Timeout.InfiniteTimeSpan)
        {
            problems.Add($"WaitForOther ({options.WaitForOther}) must not be negative, except for Timeout.InfiniteTimeSpan: there is no such time to wait.");
        }

        if (options.Operation is { } operation && (string.IsNullOrWhiteSpace(operation) || operation.Contains('#', StringComparison.Ordinal)))
        {
            problems.Add($"Operation ('{operation}') must be a name without '#', or its executions could be mistaken for those of another operation.");
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException($"The idempotency of {handler} cannot work:{string.Concat(problems.Select(problem => $"\n  - {problem}"))}", nameof(options));
        }
    }
}
