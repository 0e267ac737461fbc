using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>Writes durations the way error messages name them, and compares them.</summary>
internal static class DurationWords
{
    // A duration never changes, each question about it is a call to Node, and every construct asks about the same defaults.
    private static readonly ConditionalWeakTable<Duration, object> Seconds = [];
    private static readonly object Unknown = new();

    /// <summary>The duration in seconds, with its unit.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>Such as <c>30 s</c>; a token, known at deployment only, is named as such.</returns>
    public static string InWords(this Duration duration) =>
        duration.IsKnown() ? string.Create(CultureInfo.InvariantCulture, $"{duration.InSeconds()} s") : "a time set at deployment";

    /// <summary>Whether the value is known now; a token is only known at deployment and cannot be compared.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns><see langword="true"/> when it can be compared.</returns>
    public static bool IsKnown(this Duration duration) => Read(duration) is double;

    /// <summary>The duration in seconds, fractions included: CDK's own conversion throws for them.</summary>
    /// <param name="duration">A duration whose value is known at synthesis.</param>
    /// <returns>The seconds.</returns>
    public static double InSeconds(this Duration duration) => (double)Read(duration);

    /// <summary>Whether the value is a whole number of seconds in a range, ends included. An unresolved token always is.</summary>
    /// <param name="duration">The duration.</param>
    /// <param name="least">The smallest value, in seconds.</param>
    /// <param name="most">The largest value, in seconds.</param>
    /// <returns><see langword="true"/> when no problem is known.</returns>
    public static bool IsBetween(this Duration duration, double least, double most) =>
        !duration.IsKnown() || (duration.InSeconds() is var seconds && seconds >= least && seconds <= most && seconds == Math.Floor(seconds));

    /// <summary>The duration as CloudFormation takes it: its seconds, or what the deployment will put in their place.</summary>
    public static double ToNumber(this Duration duration) => duration.IsKnown() ? duration.InSeconds() : duration.ToSeconds();

    private static object Read(Duration duration) => Seconds.GetValue(
        duration, static asked => asked.IsUnresolved() ? Unknown : asked.ToSeconds(new TimeConversionOptions { Integral = false }));
}
