namespace ServerlessStack.Lambda.Metrics;

/// <summary>The names that CloudWatch gives to units.</summary>
internal static class MetricUnitName
{
    // By hand: an enum's own names take reflection, and CloudWatch writes rates with a slash.
    private static readonly string[] Names =
    [
        "None", "Count", "Percent", "Microseconds", "Milliseconds", "Seconds",
        "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits", "Terabits",
        "Count/Second",
        "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second",
        "Bits/Second", "Kilobits/Second", "Megabits/Second", "Gigabits/Second", "Terabits/Second",
    ];

    /// <summary>The name of a unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public static string Of(MetricUnit unit) => (uint)unit < (uint)Names.Length
        ? Names[(int)unit]
        : throw new ArgumentOutOfRangeException(nameof(unit), unit, "CloudWatch has no such unit; use a member of MetricUnit.");
}
