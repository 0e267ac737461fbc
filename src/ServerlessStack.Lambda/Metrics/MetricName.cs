namespace ServerlessStack.Lambda.Metrics;

/// <summary>The names that a function may give to its own metrics.</summary>
internal static class MetricName
{
    private const int Longest = 255;

    // The host's own metrics, and the properties that stand beside metrics in the same object.
    private static readonly string[] Taken =
    [
        "Processed", "Failed", "Duration", "BatchSize",
        "_aws", "timestamp", "level", "FunctionName", "functionName", "functionVersion", "requestId", "traceId", "coldStart",
    ];

    /// <summary>Refuses a name that CloudWatch would not take, or that means something else already.</summary>
    /// <exception cref="ArgumentException">The name cannot be used.</exception>
    public static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrWhiteSpace(name) || name.Length > Longest)
        {
            throw new ArgumentException(
                $"The metric's name has {name.Length} characters, but must have 1 to {Longest} and not be blank, or CloudWatch drops the metric.", nameof(name));
        }

        if (Array.IndexOf(Taken, name) >= 0)
        {
            throw new ArgumentException($"The metric's name '{name}' is taken by the host; choose another one.", nameof(name));
        }
    }
}
