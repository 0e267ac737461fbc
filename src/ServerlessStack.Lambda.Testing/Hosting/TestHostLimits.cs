namespace ServerlessStack.Lambda.Testing;

/// <summary>What Lambda allows, and so a <see cref="TestHost"/> does (Lambda developer guide, "Lambda quotas").</summary>
public static class TestHostLimits
{
    /// <summary>15 minutes: the longest that an invocation may last.</summary>
    public static TimeSpan LongestTimeout { get; } = TimeSpan.FromMinutes(15);

    internal static TimeSpan Check(TimeSpan timeout) => timeout > TimeSpan.Zero && timeout <= LongestTimeout
        ? timeout
        : throw new ArgumentOutOfRangeException(
            nameof(timeout), timeout, $"An invocation lasts more than no time and at most {LongestTimeout.TotalMinutes} minutes: no function is deployed with another timeout.");
}
